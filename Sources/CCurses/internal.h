// What the C files share; never seen from Swift.
#ifndef GUICHET_CCURSES_INTERNAL_H
#define GUICHET_CCURSES_INTERNAL_H

void guichet_signals_install(void);
/// Gives the signals back, but for the keyboard's, which stay ignored until the next install.
void guichet_signals_remove(void);
/// Ctrl-C and Ctrl-\ do nothing from here on.
void guichet_signals_ignore_keys(void);
/// Keyboard signals belong to a borrower of the terminal (1) or to us (0).
void guichet_signals_lend(int lent);
void guichet_signals_raise_stop(void);

/// The descriptor keys come from.
int guichet_curses_input(void);
/// Puts the terminal right with async-signal-safe calls only.
void guichet_curses_emergency(void);

#endif
