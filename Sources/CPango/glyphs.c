// Draws a line from left to right, in whatever direction it is read: programs that search a PDF turn words around
// themselves, and take letters that go back on the page for words of one letter.
#include "sheet.h"

#include <hb-ot.h>

enum { MOST_GLYPHS = 32 };

static const PangoAttribute *box_of(const PangoItem *item) {
    for (GSList *link = item->analysis.extra_attrs; link != NULL; link = link->next) {
        const PangoAttribute *attribute = link->data;
        if (attribute->klass->type == PANGO_ATTR_SHAPE) {
            return attribute;
        }
    }
    return NULL;
}

static gboolean is_coloured(PangoFont *font) {
    hb_face_t *face = hb_font_get_face(pango_font_get_hb_font(font));
    return hb_ot_color_has_png(face) || hb_ot_color_has_layers(face);
}

// One letter with its marks, its glyphs from left to right.
static void show_cluster(cairo_t *cairo, const char *words, const PangoGlyphItem *run,
                         const PangoGlyphItemIter *cluster, double *x, double y) {
    int first = MIN(cluster->start_glyph, cluster->end_glyph + 1);
    int end = MAX(cluster->start_glyph + 1, cluster->end_glyph);
    cairo_glyph_t glyphs[MOST_GLYPHS];
    int count = 0;
    for (int i = first; i < end; i++) {
        const PangoGlyphInfo *glyph = &run->glyphs->glyphs[i];
        if (glyph->glyph != PANGO_GLYPH_EMPTY && !(glyph->glyph & PANGO_GLYPH_UNKNOWN_FLAG) && count < MOST_GLYPHS) {
            glyphs[count].index = glyph->glyph;
            glyphs[count].x = *x + pango_units_to_double(glyph->geometry.x_offset);
            glyphs[count].y = y + pango_units_to_double(glyph->geometry.y_offset);
            count++;
        }
        *x += pango_units_to_double(glyph->geometry.width);
    }
    if (count == 0) {
        return;
    }
    int length = cluster->end_index - cluster->start_index;
    cairo_text_cluster_t whole = {length, count};
    cairo_show_text_glyphs(cairo, words + cluster->start_index, length, glyphs, count, &whole, 1, 0);
}

static void show_leftward(cairo_t *cairo, const char *words, PangoGlyphItem *run, double x, double y) {
    cairo_set_scaled_font(cairo, pango_cairo_font_get_scaled_font((PangoCairoFont *)run->item->analysis.font));
    PangoGlyphItemIter cluster;
    gboolean is_there = pango_glyph_item_iter_init_end(&cluster, run, words);
    while (is_there) {
        show_cluster(cairo, words, run, &cluster, &x, y);
        is_there = pango_glyph_item_iter_prev_cluster(&cluster);
    }
}

// Cairo draws pictures in colour without their text: a white box beneath gives it.
static void show_coloured(struct cpango_sheet *sheet, const char *words, PangoGlyphItem *run, double points, double x,
                          double y) {
    double left = x;
    cairo_pattern_t *ink = cairo_pattern_reference(cairo_get_source(sheet->cairo));
    cpango_set_colour(sheet->cairo, 0xFFFFFF);
    PangoGlyphItemIter cluster;
    gboolean is_there = pango_glyph_item_iter_init_start(&cluster, run, words);
    while (is_there) {
        cairo_move_to(sheet->cairo, x, y);
        cpango_show_box(sheet, words + cluster.start_index, (size_t)(cluster.end_index - cluster.start_index), points);
        for (int i = cluster.start_glyph; i < cluster.end_glyph; i++) {
            x += pango_units_to_double(run->glyphs->glyphs[i].geometry.width);
        }
        is_there = pango_glyph_item_iter_next_cluster(&cluster);
    }
    cairo_set_source(sheet->cairo, ink);
    cairo_pattern_destroy(ink);
    cairo_move_to(sheet->cairo, left, y);
    pango_cairo_show_glyph_item(sheet->cairo, words, run);
}

// The blank at which a line is broken, which pango leaves out: without it, who is read the elements hears the words on
// both sides of it as one.
static void show_last_blank(cairo_t *cairo, const char *words, const PangoLayoutLine *line, const PangoGlyphItem *last,
                            double x, double y) {
    int end = line->start_index + line->length;
    hb_codepoint_t blank;
    if (line->length == 0 || words[end - 1] != ' ' || line->resolved_dir == PANGO_DIRECTION_RTL ||
        !hb_font_get_nominal_glyph(pango_font_get_hb_font(last->item->analysis.font), ' ', &blank)) {
        return;
    }
    cairo_glyph_t glyph = {blank, x, y};
    cairo_text_cluster_t cluster = {1, 1};
    cairo_set_scaled_font(cairo, pango_cairo_font_get_scaled_font((PangoCairoFont *)last->item->analysis.font));
    cairo_show_text_glyphs(cairo, " ", 1, &glyph, 1, &cluster, 1, 0);
}

void cpango_show_line(struct cpango_sheet *sheet, PangoLayout *layout, PangoLayoutLine *line, double points, double x,
                      double y) {
    const char *words = pango_layout_get_text(layout);
    PangoGlyphItem *last = NULL;
    for (GSList *link = line->runs; link != NULL; link = link->next) {
        PangoGlyphItem *run = link->data;
        const PangoAttribute *box = box_of(run->item);
        cairo_move_to(sheet->cairo, x, y);
        if (box != NULL) {
            if ((guint)run->item->offset == box->start_index) {
                cpango_show_box(sheet, words + box->start_index, box->end_index - box->start_index, points);
            }
        } else if (run->item->analysis.level % 2 == 1) {
            show_leftward(sheet->cairo, words, run, x, y);
        } else if (is_coloured(run->item->analysis.font)) {
            show_coloured(sheet, words, run, points, x, y);
        } else {
            pango_cairo_show_glyph_item(sheet->cairo, words, run);
        }
        x += pango_units_to_double(pango_glyph_string_get_width(run->glyphs));
        last = run;
    }
    if (last != NULL) {
        show_last_blank(sheet->cairo, words, line, last, x, y);
    }
}
