// What no font at hand has is drawn as one box a letter, which gives the letter to who searches or copies: left to
// itself pango writes the letter's number in tiny digits, and these would be the text.
#include "sheet.h"

#include <stdlib.h>
#include <string.h>

enum { BOX_WIDTH = 720, BOX_HEIGHT = 960, BOX_ABOVE = 760, EM = 1000 };

static cairo_status_t size_up(cairo_scaled_font_t *font, cairo_t *cairo, cairo_font_extents_t *extents) {
    (void)font, (void)cairo;
    extents->ascent = BOX_ABOVE / (double)EM;
    extents->descent = (BOX_HEIGHT - BOX_ABOVE) / (double)EM;
    return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t draw(cairo_scaled_font_t *font, unsigned long glyph, cairo_t *cairo,
                           cairo_text_extents_t *extents) {
    (void)font, (void)glyph;
    extents->x_advance = BOX_WIDTH / (double)EM;
    cairo_set_line_width(cairo, 0.05);
    cairo_rectangle(cairo, 0.1, -0.7, 0.52, 0.7);
    cairo_stroke(cairo);
    return CAIRO_STATUS_SUCCESS;
}

static unsigned long glyph_number(struct cpango_sheet *sheet, const char *letter, size_t length) {
    if (sheet->letters == NULL) {
        sheet->letters = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    }
    char *key = g_strndup(letter, length);
    unsigned long number = GPOINTER_TO_SIZE(g_hash_table_lookup(sheet->letters, key));
    if (number == 0) {
        number = g_hash_table_size(sheet->letters) + 1;
        g_hash_table_insert(sheet->letters, key, GSIZE_TO_POINTER(number));
    } else {
        g_free(key);
    }
    return number;
}

void cpango_show_box(struct cpango_sheet *sheet, const char *letter, size_t length, double points) {
    if (sheet->boxes == NULL) {
        sheet->boxes = cairo_user_font_face_create();
        cairo_user_font_face_set_init_func(sheet->boxes, size_up);
        cairo_user_font_face_set_render_glyph_func(sheet->boxes, draw);
    }
    cairo_glyph_t glyph = {glyph_number(sheet, letter, length), 0, 0};
    cairo_get_current_point(sheet->cairo, &glyph.x, &glyph.y);
    cairo_text_cluster_t cluster = {(int)length, 1};
    cairo_set_font_face(sheet->cairo, sheet->boxes);
    cairo_set_font_size(sheet->cairo, points);
    cairo_show_text_glyphs(sheet->cairo, letter, (int)length, &glyph, 1, &cluster, 1, 0);
}

// Marks the bytes of a cluster with an unknown letter; its first letter not where that is known: the others are marks.
static void mark_cluster(const PangoGlyphItem *run, const PangoGlyphItemIter *cluster, const char *words,
                         char *unknown) {
    int step = cluster->start_glyph < cluster->end_glyph ? 1 : -1;
    gboolean is_any = FALSE, is_all = TRUE;
    for (int i = cluster->start_glyph; i != cluster->end_glyph; i += step) {
        PangoGlyph glyph = run->glyphs->glyphs[i].glyph;
        gboolean is_unknown = (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
        is_any = is_any || is_unknown;
        is_all = is_all && (is_unknown || glyph == PANGO_GLYPH_EMPTY);
    }
    if (is_any) {
        const char *first = words + cluster->start_index;
        int start = is_all ? cluster->start_index : (int)(g_utf8_next_char(first) - words);
        for (int i = start; i < cluster->end_index; i++) {
            unknown[i] = 1;
        }
    }
}

// Marks the bytes of the letters that no font has.
static void mark_unknown(PangoLayout *layout, const char *words, char *unknown) {
    PangoLayoutIter *place = pango_layout_get_iter(layout);
    do {
        PangoLayoutRun *run = pango_layout_iter_get_run_readonly(place);
        PangoGlyphItemIter cluster;
        gboolean is_there = run != NULL && pango_glyph_item_iter_init_start(&cluster, run, words);
        while (is_there) {
            mark_cluster(run, &cluster, words, unknown);
            is_there = pango_glyph_item_iter_next_cluster(&cluster);
        }
    } while (pango_layout_iter_next_run(place));
    pango_layout_iter_free(place);
}

static void add_box(PangoAttrList *list, int32_t start, int32_t end, int letters, double points) {
    PangoRectangle box = {
        0,
        -pango_units_from_double(points * BOX_ABOVE / EM),
        // Pango gives each letter the width.
        pango_units_from_double(points * BOX_WIDTH / EM) / letters,
        pango_units_from_double(points * BOX_HEIGHT / EM),
    };
    PangoAttribute *attribute = pango_attr_shape_new(&box, &box);
    attribute->start_index = (guint)start;
    attribute->end_index = (guint)end;
    pango_attr_list_insert(list, attribute);
}

void cpango_box_unknown(PangoLayout *layout, PangoAttrList *list, const char *words, int32_t length, double points) {
    char *unknown = g_malloc0((size_t)length + 1);
    mark_unknown(layout, words, unknown);
    int count = 0;
    const PangoLogAttr *letters = pango_layout_get_log_attrs_readonly(layout, &count);
    // From the first unknown letter to the end of the last of what is read as one: a picture joined of two is one box.
    int32_t start = -1, end = 0;
    int inside = 0, held = 0;
    const char *place = words;
    for (int i = 0; i < count && place <= words + length; i++) {
        int32_t index = (int32_t)(place - words);
        if (start >= 0 && (letters[i].is_cursor_position || index == length)) {
            add_box(list, start, end, held, points);
            start = -1;
        }
        if (index == length) {
            break;
        }
        const char *next = g_utf8_next_char(place);
        if (unknown[index] && start < 0) {
            start = index;
            inside = 0;
        }
        inside++;
        if (unknown[index]) {
            end = (int32_t)(next - words);
            held = inside;
        }
        place = next;
    }
    g_free(unknown);
}
