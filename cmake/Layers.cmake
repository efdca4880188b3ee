# Who may include whom. One table feeds the link lines below and the include check (cmake/CheckLayers.cmake).
# A layer is a folder; its library is named after it (core/base -> archdeck_core_base).
set(ARCHDECK_LAYERS
  core/base core/sqlite core/diagram core/catalog core/richtext core/estimate core/render core/cards core/practice
  core/worker core/layout core/exchange core/deckio core/storage core/workspace
  widgets/common widgets/diagram widgets/cards widgets/gallery widgets/practice widgets/today
  app/gui app/cli app/layout app/reader)

set(ARCHDECK_USES_core/base)
set(ARCHDECK_USES_core/sqlite core/base)
set(ARCHDECK_USES_core/diagram core/base)
set(ARCHDECK_USES_core/catalog core/base core/diagram)
set(ARCHDECK_USES_core/richtext core/base)
set(ARCHDECK_USES_core/render core/base core/diagram core/catalog core/richtext core/estimate)
set(ARCHDECK_USES_core/cards core/base)
set(ARCHDECK_USES_core/estimate core/base core/diagram core/catalog)
set(ARCHDECK_USES_core/practice core/base core/diagram core/catalog core/cards core/estimate)
set(ARCHDECK_USES_core/worker core/base)
set(ARCHDECK_USES_core/layout core/base core/diagram core/worker)
set(ARCHDECK_USES_core/exchange core/base core/diagram core/catalog core/richtext core/render core/estimate core/practice
  core/cards core/worker core/layout)
set(ARCHDECK_USES_core/deckio core/base core/cards)
set(ARCHDECK_USES_core/storage core/base core/sqlite core/diagram core/cards core/practice)
set(ARCHDECK_USES_core/workspace core/base core/sqlite core/diagram core/catalog core/richtext core/render core/cards
  core/estimate core/practice core/worker core/layout core/exchange core/deckio core/storage)

set(ARCHDECK_USES_widgets/common core/base core/diagram core/catalog core/richtext core/render)
set(ARCHDECK_USES_widgets/diagram widgets/common core/base core/diagram core/catalog core/richtext core/render
  core/cards core/estimate core/layout core/practice core/exchange)
set(ARCHDECK_USES_widgets/cards widgets/common core/base core/richtext core/render core/cards)
set(ARCHDECK_USES_widgets/practice widgets/common core/base core/diagram core/catalog core/richtext core/render
  core/cards core/estimate core/practice)
set(ARCHDECK_USES_widgets/today widgets/common core/base core/diagram core/catalog core/richtext core/render)
set(ARCHDECK_USES_widgets/gallery widgets/common core/base core/diagram core/catalog core/richtext core/render core/storage
  core/workspace)

set(ARCHDECK_USES_app/gui widgets/common widgets/diagram widgets/cards widgets/gallery widgets/practice widgets/today
  ${ARCHDECK_USES_core/workspace} core/workspace)
set(ARCHDECK_USES_app/cli ${ARCHDECK_USES_core/workspace} core/workspace)
set(ARCHDECK_USES_app/layout)
set(ARCHDECK_USES_app/reader core/base core/diagram core/catalog core/exchange)

# What each layer links from outside. Core never links Qt Widgets or Qt PrintSupport (which re-exports Widgets).
set(ARCHDECK_LINKS_core/base Qt6::Core)
set(ARCHDECK_LINKS_core/sqlite SQLite::SQLite3)
set(ARCHDECK_LINKS_core/diagram Qt6::Gui)
set(ARCHDECK_LINKS_core/catalog Qt6::Gui)
set(ARCHDECK_LINKS_core/richtext Qt6::Gui md4c::md4c KF6::SyntaxHighlighting)
set(ARCHDECK_LINKS_core/render Qt6::Gui)
set(ARCHDECK_LINKS_core/estimate Qt6::Gui)
set(ARCHDECK_LINKS_core/practice Qt6::Gui)
set(ARCHDECK_LINKS_core/exchange Qt6::Gui Qt6::Svg qpdf::libqpdf ZLIB::ZLIB)
set(ARCHDECK_LINKS_widgets/common Qt6::Widgets Qt6::Svg)
set(ARCHDECK_LINKS_widgets/diagram Qt6::Widgets)
set(ARCHDECK_LINKS_widgets/cards Qt6::Widgets)
set(ARCHDECK_LINKS_widgets/gallery Qt6::Widgets)
set(ARCHDECK_LINKS_widgets/practice Qt6::Widgets)
set(ARCHDECK_LINKS_widgets/today Qt6::Widgets)
set(ARCHDECK_LINKS_app/gui Qt6::Widgets KDAB::kdsingleapplication)
set(ARCHDECK_LINKS_app/cli Qt6::Gui)
set(ARCHDECK_LINKS_app/layout Graphviz::gvc)
