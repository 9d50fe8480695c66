// What Streams needs of zlib. Starting it is a macro, which Swift cannot call.
#pragma once

#include <zlib.h>

static inline int stet_inflate_start(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}
