// Text set in lines: pango finds the fonts, shapes the letters of every script and breaks between words.
#include "sheet.h"

#include <stdlib.h>

struct line {
    double x;
    double height;
    double baseline;
};

struct cpango_text {
    PangoLayout *layout;
    struct line *lines;
    int32_t count;
    double width;
    double points;
};

static void add(PangoAttrList *list, PangoAttribute *attribute, const struct cpango_run *run) {
    attribute->start_index = run->start;
    attribute->end_index = run->end;
    pango_attr_list_insert(list, attribute);
}

// No line ends after a hyphen within a word: who copies the text would lose it.
static void keep_hyphens(PangoAttrList *list, const char *words, int32_t length) {
    for (int32_t i = 0; i < length; i++) {
        if (words[i] == '-') {
            struct cpango_run run = {(uint32_t)i, (uint32_t)(i + 2), 0};
            add(list, pango_attr_allow_breaks_new(FALSE), &run);
        }
    }
}

static PangoAttrList *attributes(const struct cpango_run *runs, int32_t count, const char *language) {
    PangoAttrList *list = pango_attr_list_new();
    pango_attr_list_insert(list, pango_attr_language_new(pango_language_from_string(language)));
    pango_attr_list_insert(list, pango_attr_insert_hyphens_new(FALSE));
    // Out of a PDF, ligatures come as one letter that no search finds, and kerned pairs may come as two words.
    pango_attr_list_insert(list, pango_attr_font_features_new("liga=0, clig=0, dlig=0, kern=0"));
    for (int32_t i = 0; i < count; i++) {
        if (runs[i].style & CPANGO_ITALIC) {
            add(list, pango_attr_style_new(PANGO_STYLE_ITALIC), &runs[i]);
        }
        if (runs[i].style & CPANGO_BOLD) {
            add(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), &runs[i]);
        }
        if (runs[i].style & CPANGO_MONOSPACE) {
            add(list, pango_attr_family_new("DejaVu Sans Mono, Liberation Mono, Monospace"), &runs[i]);
        }
    }
    return list;
}

static void measure(struct cpango_text *text) {
    text->count = pango_layout_get_line_count(text->layout);
    text->lines = calloc((size_t)text->count, sizeof *text->lines);
    PangoLayoutIter *place = pango_layout_get_iter(text->layout);
    for (int32_t i = 0; text->lines != NULL && i < text->count; i++) {
        PangoRectangle box;
        int top, bottom;
        pango_layout_iter_get_line_extents(place, NULL, &box);
        pango_layout_iter_get_line_yrange(place, &top, &bottom);
        text->lines[i].x = pango_units_to_double(box.x);
        text->lines[i].height = pango_units_to_double(bottom - top);
        text->lines[i].baseline = pango_units_to_double(pango_layout_iter_get_baseline(place) - top);
        double width = pango_units_to_double(box.width);
        text->width = width > text->width ? width : text->width;
        pango_layout_iter_next_line(place);
    }
    pango_layout_iter_free(place);
}

struct cpango_text *cpango_text_new(struct cpango_sheet *sheet, const char *words, int32_t length,
                                    const struct cpango_run *runs, int32_t run_count, double width, double points,
                                    const char *language, int32_t leans_right) {
    struct cpango_text *text = calloc(1, sizeof *text);
    if (text == NULL) {
        abort();
    }
    text->points = points;
    text->layout = pango_layout_new(sheet->context);
    PangoFontDescription *font = pango_font_description_from_string("DejaVu Sans, Liberation Sans, Sans");
    pango_font_description_set_absolute_size(font, points * PANGO_SCALE);
    pango_layout_set_font_description(text->layout, font);
    pango_font_description_free(font);
    pango_layout_set_text(text->layout, words, length);
    PangoAttrList *list = attributes(runs, run_count, language);
    keep_hyphens(list, words, length);
    pango_layout_set_attributes(text->layout, list);
    pango_layout_set_wrap(text->layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(text->layout, pango_units_from_double(width));
    pango_layout_set_alignment(text->layout, leans_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    pango_layout_set_line_spacing(text->layout, 1.2f);
    if (pango_layout_get_unknown_glyphs_count(text->layout) > 0) {
        PangoAttrList *boxed = pango_attr_list_copy(list);
        cpango_box_unknown(text->layout, boxed, words, length, points);
        pango_layout_set_attributes(text->layout, boxed);
        pango_attr_list_unref(boxed);
    }
    pango_attr_list_unref(list);
    measure(text);
    return text;
}

int32_t cpango_text_line_count(struct cpango_text *text) {
    return text->lines == NULL ? 0 : text->count;
}

double cpango_text_line_height(struct cpango_text *text, int32_t line) {
    return text->lines[line].height;
}

double cpango_text_width(struct cpango_text *text) {
    return text->width;
}

void cpango_text_draw(struct cpango_sheet *sheet, struct cpango_text *text, int32_t line, double x, double y,
                      uint32_t colour) {
    cpango_set_colour(sheet->cairo, colour);
    cpango_show_line(sheet, text->layout, pango_layout_get_line_readonly(text->layout, line), text->points,
                     x + text->lines[line].x, y + text->lines[line].baseline);
}

void cpango_text_free(struct cpango_text *text) {
    g_object_unref(text->layout);
    free(text->lines);
    free(text);
}
