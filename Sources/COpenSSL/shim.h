/* The functions on plain structures: a value of Swift can hold one, and a short text costs no memory from the heap. They are
   part of libcrypto.so.3 for as long as it has that name. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
