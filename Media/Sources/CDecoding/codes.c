#include "decoding.h"

#include <stddef.h>
#include <zbar.h>

int find_codes(const uint8_t *gray, int width, int height, void *context, code_taker taker) {
    zbar_image_scanner_t *scanner = zbar_image_scanner_create();
    if (!scanner) return -1;
    zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
    zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
    zbar_image_t *image = zbar_image_create();
    zbar_image_set_format(image, zbar_fourcc('Y', '8', '0', '0'));
    zbar_image_set_size(image, (unsigned)width, (unsigned)height);
    zbar_image_set_data(image, gray, (unsigned long)width * height, NULL);
    int count = zbar_scan_image(scanner, image);
    for (const zbar_symbol_t *symbol = zbar_image_first_symbol(image); symbol; symbol = zbar_symbol_next(symbol)) {
        taker(context, zbar_symbol_get_data(symbol), zbar_symbol_get_data_length(symbol));
    }
    zbar_image_destroy(image);
    zbar_image_scanner_destroy(scanner);
    return count < 0 ? -1 : 0;
}
