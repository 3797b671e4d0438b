#ifndef TROUPE_CGRAPHVIZ_SHIM_H
#define TROUPE_CGRAPHVIZ_SHIM_H

#include <graphviz/gvc.h>

#ifdef __linux__
#include <signal.h>
#include <sys/prctl.h>

/* prctl takes a variable number of arguments, which Swift cannot call. */
static inline void troupe_die_with_parent(void) { prctl(PR_SET_PDEATHSIG, SIGKILL); }
#endif

#endif
