#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>
#include <QtGui/qpainterpath.h>

#include <optional>

namespace archdeck {

/// Decides the tint. The order is that of the palette.
enum class Family { People, Edge, Service, Async, Data, Model, Retrieval, Safety, Operations, External };

inline constexpr Family allFamilies[] = {Family::People,     Family::Edge,    Family::Service,   Family::Async,
                                         Family::Data,       Family::Model,   Family::Retrieval, Family::Safety,
                                         Family::Operations, Family::External};

/// The family's name as people read it.
QString displayName(Family family);

enum class PropertyType { Text, Integer, Number, Boolean, Choice };

/// One typed field of a component.
struct PropertyField
{
    QString key;
    QString label;
    PropertyType type = PropertyType::Text;
    QString unit;
    std::optional<double> minimum;
    std::optional<double> maximum;
    QString defaultValue; ///< as text; empty for none
    QStringList choices;
    bool isAdvanced = false; ///< shown only when asked for; its default is right for most designs

    bool operator==(const PropertyField &) const = default;
};

/// One piece of a symbol, on a grid of 24 x 24 units, y downwards.
struct SymbolShape
{
    QPainterPath path;
    bool filled = false; ///< filled, or drawn with a round pen of 1.75 units
};

/// What a kind of component is: data from templates/components. Immutable; copies share nothing mutable.
struct ComponentKind
{
    QString id;
    Family family = Family::Service;
    QString name;
    QString summary;
    QStringList synonyms;
    QList<PropertyField> properties;
    QList<SymbolShape> symbol;
};

} // namespace archdeck
