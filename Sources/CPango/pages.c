// Pages: a PDF surface that writes into memory, its metadata, rectangles, strokes, tags and the outline.
#include "sheet.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static cairo_status_t keep(void *closure, const unsigned char *bytes, unsigned int count) {
    struct cpango_sheet *sheet = closure;
    if (sheet->count + count > sheet->room) {
        size_t room = (sheet->count + count) * 2;
        uint8_t *larger = realloc(sheet->bytes, room);
        if (larger == NULL) {
            return CAIRO_STATUS_NO_MEMORY;
        }
        sheet->bytes = larger;
        sheet->room = room;
    }
    memcpy(sheet->bytes + sheet->count, bytes, count);
    sheet->count += count;
    return CAIRO_STATUS_SUCCESS;
}

struct cpango_sheet *cpango_open(double width, double height, const char *title, const char *author,
                                 const char *keywords) {
    struct cpango_sheet *sheet = calloc(1, sizeof *sheet);
    if (sheet == NULL) {
        return NULL;
    }
    sheet->surface = cairo_pdf_surface_create_for_stream(keep, sheet, width, height);
    // With 1.4 the table of objects is plain, and the language can be added after it.
    cairo_pdf_surface_restrict_to_version(sheet->surface, CAIRO_PDF_VERSION_1_4);
    cairo_pdf_surface_set_metadata(sheet->surface, CAIRO_PDF_METADATA_TITLE, title);
    cairo_pdf_surface_set_metadata(sheet->surface, CAIRO_PDF_METADATA_AUTHOR, author);
    cairo_pdf_surface_set_metadata(sheet->surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
    cairo_pdf_surface_set_metadata(sheet->surface, CAIRO_PDF_METADATA_CREATOR, "guichet");
    sheet->cairo = cairo_create(sheet->surface);
    sheet->context = pango_cairo_create_context(sheet->cairo);
    // Letters stand where their widths put them: rounded to whole points, a word of narrow ones comes apart.
    pango_context_set_round_glyph_positions(sheet->context, FALSE);
    return sheet;
}

uint8_t *cpango_close(struct cpango_sheet *sheet, size_t *count) {
    cairo_status_t drawn = cairo_status(sheet->cairo);
    g_object_unref(sheet->context);
    if (sheet->boxes != NULL) {
        cairo_font_face_destroy(sheet->boxes);
    }
    if (sheet->letters != NULL) {
        g_hash_table_destroy(sheet->letters);
    }
    cairo_destroy(sheet->cairo);
    cairo_surface_finish(sheet->surface);
    cairo_status_t written = cairo_surface_status(sheet->surface);
    cairo_surface_destroy(sheet->surface);
    uint8_t *bytes = sheet->bytes;
    *count = sheet->count;
    free(sheet);
    if (drawn != CAIRO_STATUS_SUCCESS || written != CAIRO_STATUS_SUCCESS) {
        free(bytes);
        return NULL;
    }
    return bytes;
}

void cpango_end_page(struct cpango_sheet *sheet) {
    cairo_show_page(sheet->cairo);
}

void cpango_set_colour(cairo_t *cairo, uint32_t colour) {
    cairo_set_source_rgb(cairo, (colour >> 16 & 255) / 255.0, (colour >> 8 & 255) / 255.0, (colour & 255) / 255.0);
}

void cpango_rectangle(struct cpango_sheet *sheet, double x, double y, double width, double height, uint32_t colour) {
    cpango_set_colour(sheet->cairo, colour);
    cairo_rectangle(sheet->cairo, x, y, width, height);
    cairo_fill(sheet->cairo);
}

void cpango_stroke(struct cpango_sheet *sheet, const double *points, int32_t count, double width, double dash,
                   uint32_t colour) {
    cpango_set_colour(sheet->cairo, colour);
    cairo_set_line_width(sheet->cairo, width);
    cairo_set_line_cap(sheet->cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_dash(sheet->cairo, &dash, dash > 0 ? 1 : 0, 0);
    for (int32_t i = 0; i + 1 < count; i += 2) {
        (i == 0 ? cairo_move_to : cairo_line_to)(sheet->cairo, points[i], points[i + 1]);
    }
    if (count == 2) {
        cairo_close_path(sheet->cairo);
    }
    cairo_stroke(sheet->cairo);
}

void cpango_tag_begin(struct cpango_sheet *sheet, const char *name) {
    cairo_tag_begin(sheet->cairo, name, NULL);
}

void cpango_tag_end(struct cpango_sheet *sheet, const char *name) {
    cairo_tag_end(sheet->cairo, name);
}

int32_t cpango_outline(struct cpango_sheet *sheet, int32_t parent, const char *title, int32_t page, double y) {
    char place[64];
    snprintf(place, sizeof place, "page=%d pos=[0.0 %d.0]", page, (int)y);
    return cairo_pdf_surface_add_outline(sheet->surface, parent, title, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}
