#pragma once

#include "core/storage/cardstore.h"
#include "core/storage/designstore.h"
#include "core/storage/practicestore.h"
#include "core/storage/settingstore.h"

namespace archdeck {

/// All stores of one transaction.
struct Stores
{
    explicit Stores(StoreContext &storeContext)
        : context(storeContext), designs(storeContext), cards(storeContext), journal(storeContext),
          settings(storeContext), practice(storeContext)
    {
    }

    StoreContext &context;
    DesignStore designs;
    CardStore cards;
    JournalStore journal;
    SettingStore settings;
    PracticeStore practice;
};

} // namespace archdeck
