// Text set in lines by pango and pages drawn by cairo, as PDF in memory. Lengths are points, y grows downwards.
#ifndef CPANGO_H
#define CPANGO_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// A PDF being made.
struct cpango_sheet;
// A text set in lines of a width.
struct cpango_text;

enum { CPANGO_ITALIC = 1, CPANGO_BOLD = 2, CPANGO_MONOSPACE = 4 };

// Bytes of a text that stand out.
struct cpango_run {
    uint32_t start;
    uint32_t end;
    uint32_t style;
};

// A PDF 1.4 with pages of a size; NULL when memory ran out.
struct cpango_sheet *_Nullable cpango_open(double width, double height, const char *title, const char *author,
                                           const char *keywords);
// Ends it: all its bytes, to be released with free(), or NULL when memory ran out. The sheet is gone.
uint8_t *_Nullable cpango_close(struct cpango_sheet *sheet, size_t *count);
// Ends a page.
void cpango_end_page(struct cpango_sheet *sheet);

// A text in UTF-8 in a language such as "fr-CA"; no word is hyphenated. `leans_right` sets it at the right.
struct cpango_text *cpango_text_new(struct cpango_sheet *sheet, const char *text, int32_t length,
                                    const struct cpango_run *_Nullable runs, int32_t run_count, double width,
                                    double points, const char *language, int32_t leans_right);
int32_t cpango_text_line_count(struct cpango_text *text);
double cpango_text_line_height(struct cpango_text *text, int32_t line);
// The width its widest line takes.
double cpango_text_width(struct cpango_text *text);
// Draws a line with its top left corner at a point, in a colour 0xRRGGBB.
void cpango_text_draw(struct cpango_sheet *sheet, struct cpango_text *text, int32_t line, double x, double y,
                      uint32_t colour);
void cpango_text_free(struct cpango_text *text);

void cpango_rectangle(struct cpango_sheet *sheet, double x, double y, double width, double height, uint32_t colour);
// A line through points x, y, x, y...; a `dash` of 0 is a line without gaps.
void cpango_stroke(struct cpango_sheet *sheet, const double *points, int32_t count, double width, double dash,
                   uint32_t colour);

// What is drawn until the tag ends is an element of this name: H1, P...
void cpango_tag_begin(struct cpango_sheet *sheet, const char *name);
void cpango_tag_end(struct cpango_sheet *sheet, const char *name);
// An entry of the outline, under `parent` or 0, that leads to a page from 1 and a height on it; its number.
int32_t cpango_outline(struct cpango_sheet *sheet, int32_t parent, const char *title, int32_t page, double y);

#pragma clang assume_nonnull end

#endif
