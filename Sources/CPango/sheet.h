// What the files of this module share.
#ifndef CPANGO_SHEET_H
#define CPANGO_SHEET_H

#include "CPango.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

struct cpango_sheet {
    cairo_surface_t *surface;
    cairo_t *cairo;
    PangoContext *context;
    uint8_t *bytes;
    size_t count;
    size_t room;
};

void cpango_set_colour(cairo_t *cairo, uint32_t colour);

#endif
