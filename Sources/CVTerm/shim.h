// libvterm, a terminal emulator as a library: tests read real screens through it. Never linked into guichet.
#include <vterm.h>
