#include <zlib.h>

/// `inflateInit2` is a macro, which Swift does not see. 15 + 32 window bits: gzip or zlib, told by the header.
static inline int troupe_inflate_init(z_streamp stream) { return inflateInit2(stream, 15 + 32); }
