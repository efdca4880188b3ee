#pragma once

#include "core/storage/cardstore.h"
#include "core/storage/designstore.h"
#include "core/storage/settingstore.h"

namespace archdeck {

/// All stores of one transaction.
struct Stores
{
    explicit Stores(StoreContext &storeContext)
        : context(storeContext), designs(storeContext), cards(storeContext), journal(storeContext),
          settings(storeContext)
    {
    }

    StoreContext &context;
    DesignStore designs;
    CardStore cards;
    JournalStore journal;
    SettingStore settings;
};

} // namespace archdeck
