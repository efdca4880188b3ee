#pragma once

namespace archdeck {

/// Whose a design is. The two are never mixed up: in the library, in lists, in counters and in exports.
enum class DesignOrigin {
    Mine,      ///< the user's own: edited, never touched by an update of the program
    Reference, ///< shipped: read-only, renewed by updates
};

} // namespace archdeck
