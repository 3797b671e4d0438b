#ifndef TROUPE_DECODING_H
#define TROUPE_DECODING_H

#include <stdint.h>

// Everything here returns 0 for success and a negative number for failure; `reason` then holds a few words.

#define REASON_SIZE 160

/// Bounds of one file.
typedef struct {
    int64_t max_pixels;      // of one frame
    int64_t max_milliseconds; // of a video or sound; what comes later is not looked at
    int64_t max_packets;     // guards against files of endless empty packets
    int keyframes_only;
    int small_side;          // of the smaller of the two gray pictures that a frame is given as, in pixels
} decoding_limits;

/// What a container says of itself.
typedef struct {
    char container[64];
    char video_codec[32];
    char audio_codec[32];
    int width;
    int height;
    int64_t milliseconds; // of the container; negative where it does not say
    int was_cut;          // whether max_milliseconds or max_packets ended the reading
} decoded_info;

/// Takes a gray picture: `large` is at most 720 pixels long, `small` at most `small_side`. Rows stand close together.
typedef void (*gray_taker)(
    void *context, int64_t milliseconds, const uint8_t *small, int small_width, int small_height,
    const uint8_t *large, int large_width, int large_height);

/// Takes a picture of red, green and blue, a byte each, for one of the requests.
typedef void (*color_taker)(
    void *context, int request, int64_t milliseconds, const uint8_t *colors, int width, int height);

/// Asks for frames in color: the first one at or after each of these times, sorted. The shorter side is at most
/// `shorter_side` pixels long, the longer one eight times that.
typedef struct {
    const int64_t *times;
    int count;
    int shorter_side;
} color_request;

/// Takes one field that a container holds.
typedef void (*field_taker)(void *context, const char *key, const char *value);

/// Decodes a file with libav: frames four times a second, and the sound's raw Chromaprint fingerprint.
///
/// `fingerprint` must be freed with `decoding_free`.
int decode_file(
    const char *path, decoding_limits limits, const color_request *requests, int request_count, void *context,
    gray_taker frame, color_taker colors, field_taker field, decoded_info *info, uint32_t **fingerprint,
    int *fingerprint_count, char *reason);

/// How long a container says that it is, in milliseconds; negative where it does not say or cannot be read.
int64_t told_length(const char *path);

/// Decodes the frames at some moments in color, going from keyframe to keyframe. Moments after the end get the last
/// one.
int decode_frames(
    const char *path, decoding_limits limits, const color_request *request, void *context, color_taker taker,
    char *reason);

/// Writes a picture of red, green and blue as PNG; `bytes` must be freed with `decoding_free`.
int encode_png(const uint8_t *colors, int width, int height, uint8_t **bytes, int *count);

/// Decodes a JPEG with libjpeg-turbo, at the smallest scale that keeps 700 pixels on the longer side.
///
/// `gray` must be freed with `decoding_free`.
int decode_jpeg(
    const uint8_t *bytes, unsigned long count, int64_t max_pixels, uint8_t **gray, int *width, int *height,
    int *full_width, int *full_height, char *reason);

/// Shrinks a gray picture to a longer side; `gray` must be freed with `decoding_free`.
int shrink_gray(
    const uint8_t *pixels, int full_width, int full_height, int longer_side, uint8_t **gray, int *width, int *height);

/// Decodes a JPEG in red, green and blue, its shorter side at most this long.
int decode_jpeg_colors(
    const uint8_t *bytes, unsigned long count, int64_t max_pixels, int shorter_side, uint8_t **colors, int *width,
    int *height, int *full_width, int *full_height, char *reason);

void decoding_free(void *memory);

/// Takes the text of a QR code.
typedef void (*code_taker)(void *context, const char *text, unsigned int length);

/// Looks for QR codes in a gray picture.
int find_codes(const uint8_t *gray, int width, int height, void *context, code_taker code);

/// SHA-256 of a file, as 32 bytes.
int hash_file(const char *path, uint8_t digest[32]);

/// SHA-256 of bytes without some ranges of them, which are sorted and apart; a range may end beyond the bytes.
int hash_outside(
    const uint8_t *bytes, int64_t count, const int64_t *starts, const int64_t *ends, int range_count,
    uint8_t digest[32]);

/// Where a text stands in bytes, from a place on; -1 where it does not.
int64_t find_bytes(const uint8_t *bytes, int64_t from, int64_t count, const char *text);

/// Gives up what decoding does not need: new files and sockets, other programs, more memory than `megabytes`. A child
/// ends with the thread that started it.
/// Returns 1 where the system cannot forbid sockets and programs (other systems than Linux on x86-64 and ARM64).
int confine(int64_t megabytes, int is_child);

#endif
