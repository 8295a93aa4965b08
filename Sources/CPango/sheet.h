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
    // A font of boxes, and the number of each letter in it; NULL until one is drawn.
    cairo_font_face_t *boxes;
    GHashTable *letters;
};

void cpango_set_colour(cairo_t *cairo, uint32_t colour);
// Draws a line of a layout of a size from the left end of its baseline.
void cpango_show_line(struct cpango_sheet *sheet, PangoLayout *layout, PangoLayoutLine *line, double points, double x,
                      double y);
// Draws a box at the current point, to be read as a letter.
void cpango_show_box(struct cpango_sheet *sheet, const char *letter, size_t length, double points);
// Makes room for a box in place of each letter no font has; the layout takes the list after.
void cpango_box_unknown(PangoLayout *layout, PangoAttrList *list, const char *words, int32_t length, double points);

#endif
