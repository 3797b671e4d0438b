#include "models.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The C interface of ONNX Runtime is a table of functions whose order never changes; its first version is enough. These
// are the places of the functions that are used here.
enum {
    GET_ERROR_MESSAGE = 2,
    CREATE_ENVIRONMENT = 3,
    CREATE_SESSION = 7,
    RUN = 9,
    CREATE_SESSION_OPTIONS = 10,
    DISABLE_MEMORY_PATTERN = 17,
    DISABLE_MEMORY_ARENA = 19,
    SET_OPTIMIZATION_LEVEL = 23,
    SET_THREADS_WITHIN = 24,
    SET_THREADS_BETWEEN = 25,
    GET_INPUT_NAME = 36,
    GET_OUTPUT_NAME = 37,
    CREATE_TENSOR = 49,
    GET_TENSOR_DATA = 51,
    GET_DIMENSIONS_COUNT = 61,
    GET_DIMENSIONS = 62,
    GET_ELEMENT_COUNT = 64,
    GET_TENSOR_SHAPE = 65,
    CREATE_MEMORY_INFO = 69,
    GET_ALLOCATOR = 78,
    RELEASE_STATUS = 93,
    RELEASE_VALUE = 96,
    RELEASE_SHAPE = 99,
    GET_METADATA = 111,
    LOOK_UP_METADATA = 116,
};

typedef void *status;
typedef struct {
    const void *const *(*get_table)(uint32_t version);
    const char *(*get_version)(void);
} table_source;

static const void *const *table;
static void *environment, *memory_info, *allocator;

#define CALL(place, ...) ((status(*)(__VA_ARGS__))table[place])

// Whether a call failed; its words go to `reason`.
static int failed(status outcome, char *reason) {
    if (!outcome) return 0;
    snprintf(reason, MODELS_REASON_SIZE, "%s", ((const char *(*)(status))table[GET_ERROR_MESSAGE])(outcome));
    ((void (*)(status))table[RELEASE_STATUS])(outcome);
    return 1;
}

int networks_load(const char *library, char *reason) {
    void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
        snprintf(reason, MODELS_REASON_SIZE, "%s", dlerror());
        return -1;
    }
    const table_source *(*source)(void) = (const table_source *(*)(void))dlsym(handle, "OrtGetApiBase");
    table = source ? source()->get_table(1) : NULL;
    if (!table) {
        snprintf(reason, MODELS_REASON_SIZE, "%s is no ONNX Runtime", library);
        return -1;
    }
    const int fatal_only = 4, plain_allocator = 0, default_memory = 0;
    if (failed(CALL(CREATE_ENVIRONMENT, int, const char *, void **)(fatal_only, "troupe", &environment), reason)
        || failed(
            CALL(CREATE_MEMORY_INFO, int, int, void **)(plain_allocator, default_memory, &memory_info), reason)
        || failed(CALL(GET_ALLOCATOR, void **)(&allocator), reason)) {
        return -1;
    }
    return 0;
}

struct network {
    void *session;
    char *input, *output;
};

network *network_open(const char *path, char *reason) {
    network *network = calloc(1, sizeof *network);
    void *options = NULL;
    const int every_optimization = 99;
    if (!network || !table || failed(CALL(CREATE_SESSION_OPTIONS, void **)(&options), reason)
        || failed(CALL(SET_THREADS_WITHIN, void *, int)(options, 1), reason)
        || failed(CALL(SET_THREADS_BETWEEN, void *, int)(options, 1), reason)
        // Sizes differ from picture to picture: an arena would keep the largest of each.
        || failed(CALL(DISABLE_MEMORY_ARENA, void *)(options), reason)
        || failed(CALL(DISABLE_MEMORY_PATTERN, void *)(options), reason)
        || failed(CALL(SET_OPTIMIZATION_LEVEL, void *, int)(options, every_optimization), reason)
        || failed(
            CALL(CREATE_SESSION, void *, const char *, void *, void **)(environment, path, options, &network->session),
            reason)
        || failed(
            CALL(GET_INPUT_NAME, void *, size_t, void *, char **)(network->session, 0, allocator, &network->input),
            reason)
        || failed(
            CALL(GET_OUTPUT_NAME, void *, size_t, void *, char **)(network->session, 0, allocator, &network->output),
            reason)) {
        free(network);
        return NULL;
    }
    return network;
}

// Copies what a tensor holds.
static int copy_tensor(void *value, float **output, int64_t sizes[4], int *rank, char *reason) {
    void *shape = NULL;
    float *numbers = NULL;
    size_t dimensions = 0, count = 0;
    if (failed(CALL(GET_TENSOR_SHAPE, void *, void **)(value, &shape), reason)) return -1;
    int result = -1;
    if (failed(CALL(GET_DIMENSIONS_COUNT, void *, size_t *)(shape, &dimensions), reason) || dimensions > 4
        || failed(CALL(GET_DIMENSIONS, void *, int64_t *, size_t)(shape, sizes, dimensions), reason)
        || failed(CALL(GET_ELEMENT_COUNT, void *, size_t *)(shape, &count), reason)
        || failed(CALL(GET_TENSOR_DATA, void *, float **)(value, &numbers), reason)) {
        result = -1;
    } else if ((*output = malloc(count * sizeof **output + 1))) {
        memcpy(*output, numbers, count * sizeof **output);
        *rank = (int)dimensions;
        result = 0;
    }
    ((void (*)(void *))table[RELEASE_SHAPE])(shape);
    return result;
}

int network_run(
    network *network, const float *input, const int64_t input_sizes[4], float **output, int64_t output_sizes[4],
    int *output_rank, char *reason) {
    const int numbers_of_32_bits = 1;
    size_t bytes = sizeof *input;
    for (int place = 0; place < 4; place++) bytes *= (size_t)input_sizes[place];
    void *value = NULL, *result = NULL;
    *output = NULL;
    if (failed(
            CALL(CREATE_TENSOR, void *, const void *, size_t, const int64_t *, size_t, int, void **)(
                memory_info, input, bytes, input_sizes, 4, numbers_of_32_bits, &value),
            reason)) {
        return -1;
    }
    const char *inputs[] = {network->input}, *outputs[] = {network->output};
    const void *values[] = {value};
    int outcome =
        failed(
            CALL(
                RUN, void *, const void *, const char *const *, const void *const *, size_t, const char *const *,
                size_t, void **)(network->session, NULL, inputs, values, 1, outputs, 1, &result),
            reason)
        ? -1
        : copy_tensor(result, output, output_sizes, output_rank, reason);
    if (result) ((void (*)(void *))table[RELEASE_VALUE])(result);
    ((void (*)(void *))table[RELEASE_VALUE])(value);
    return outcome;
}

char *network_text(network *network, const char *key) {
    char reason[MODELS_REASON_SIZE];
    void *metadata = NULL;
    char *text = NULL;
    if (failed(CALL(GET_METADATA, void *, void **)(network->session, &metadata), reason)
        || failed(
            CALL(LOOK_UP_METADATA, void *, void *, const char *, char **)(metadata, allocator, key, &text), reason)
        || !text) {
        return NULL;
    }
    return strdup(text);
}

void network_free(void *memory) { free(memory); }
