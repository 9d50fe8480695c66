// What Markup needs of C: libxml2's parsers of HTML and XML. Their version is a macro, which Swift cannot call.
#pragma once

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

static inline const char *stet_xml_version(void) { return xmlParserVersion; }
