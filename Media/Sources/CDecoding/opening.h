#ifndef TROUPE_OPENING_H
#define TROUPE_OPENING_H

#include "decoding.h"

#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>

// What the files of this folder share.

/// Writes why something failed, with libav's words where `code` is one of its; returns -1.
int fail(char *reason, const char *words, int code);

/// Opens a file that holds what it says it holds.
int open_container(const char *path, AVFormatContext **file, char *reason);

/// A stream and its decoder.
typedef struct {
    AVCodecContext *codec;
    AVStream *stream;
} track;

/// Opens the best stream of a kind; 1 where there is none.
int open_track(
    AVFormatContext *file, enum AVMediaType kind, const decoding_limits *limits, track *track, char *reason);

/// A picture that was scaled; its rows stand close together.
typedef struct {
    struct SwsContext *scaler;
    uint8_t *bytes;
    int width, height;
} plane;

/// Scales a frame to exactly this size.
int scale(plane *plane, const AVFrame *frame, int width, int height, enum AVPixelFormat format);
/// Scales a frame to gray, its longer side at most this long.
int scale_gray(plane *plane, const AVFrame *frame, int longer_side);
/// Scales a frame to red, green and blue, its shorter side at most this long.
int scale_colors(plane *plane, const AVFrame *frame, int shorter_side);
void release(plane *plane);

#endif
