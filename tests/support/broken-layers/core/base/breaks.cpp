// The self-test of the layer check: it has to fail on this file.
#include "core/workspace/workspace.h"
