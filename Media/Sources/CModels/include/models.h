#ifndef TROUPE_MODELS_H
#define TROUPE_MODELS_H

#include <stdint.h>

// Libraries that are loaded while the program runs, so that it builds and works without them. Everything here returns 0
// or a pointer for success; `reason` then holds nothing, and a few words otherwise.

#define MODELS_REASON_SIZE 256

/// A network of ONNX, ready to run on one thread.
typedef struct network network;

/// Loads `libonnxruntime.so`. Called once, before any network.
int networks_load(const char *library, char *reason);

/// Loads a network of one input and one output.
network *network_open(const char *path, char *reason);

/// Runs a network on an input of four sizes. `output` must be freed with `network_free`; `output_sizes` has room for
/// four.
int network_run(
    network *network, const float *input, const int64_t input_sizes[4], float **output, int64_t output_sizes[4],
    int *output_rank, char *reason);

/// What a network says of itself under a key; freed with `network_free`. A null pointer where it says nothing.
char *network_text(network *network, const char *key);

void network_free(void *memory);

/// A face that was found, in pixels.
typedef struct {
    int x, y, width, height;
} face_place;

/// Loads `libtroupe-faces.so`; the paths of the landmarks' and the recognition's model, or two null pointers for places
/// alone.
int faces_load(const char *library, const char *landmarks, const char *recognition, char *reason);

/// Finds at most `most` faces in rows of red, green and blue. A lower `threshold` than 0 finds more, also what is none;
/// `doubled` looks at a picture of twice the size. Returns how many, or a negative number.
int faces_find(
    const uint8_t *colors, int width, int height, double threshold, int doubled, face_place *places, int most);

/// Describes a face by 128 numbers. Returns 0 for success.
int faces_describe(const uint8_t *colors, int width, int height, face_place place, float description[128]);

#endif
