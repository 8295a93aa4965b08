// Pango and cairo, for guichet-pdf alone: the flags come from pkg-config. Never linked into guichet.
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
