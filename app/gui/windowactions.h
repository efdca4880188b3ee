#pragma once

#include "widgets/common/actionlist.h"

namespace archdeck {

/// The actions of the whole window, with the keys that the user chose. The window says what they do.
struct WindowActions
{
    struct Runs
    {
        std::function<void()> newDesign;
        std::function<void()> importDesign;
        std::function<void()> exportPortfolio;
        std::function<void()> exportCheatSheet;
        std::function<void()> compareDesign;
        std::function<void()> exportDesign;
        std::function<void()> findAnything;
        std::function<void()> showShortcuts;
        std::function<void()> toggleFullScreen;
        std::function<void()> quit;
    };

    /// `hasDesign` tells whether a design is open; asked again by `list->refresh()`. The list is a child of `window`.
    WindowActions(QWidget &window, const Runs &runs, const std::function<bool()> &hasDesign);

    ActionList *list;
};

} // namespace archdeck
