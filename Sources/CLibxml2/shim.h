// What Markup needs of C: libxml2's HTML parser. Its version is a macro, which Swift cannot call.
#pragma once

#include <libxml/HTMLparser.h>

static inline const char *stet_xml_version(void) { return xmlParserVersion; }
