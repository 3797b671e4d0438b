#ifndef TROUPE_CGRAPHVIZ_SHIM_H
#define TROUPE_CGRAPHVIZ_SHIM_H

#include <graphviz/gvc.h>

#endif
