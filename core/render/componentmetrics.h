#pragma once

#include "core/diagram/elements.h"
#include "core/render/inlinetext.h"

#include <QtCore/qstringlist.h>
#include <QtGui/qfont.h>

namespace archdeck {

/// Measures of drawn elements, in diagram units (look and feel: 8 px grid).
namespace metrics {
inline constexpr double componentWidth = 168;
inline constexpr double componentMaximumWidth = 248;
inline constexpr double componentHeight = 64;
inline constexpr double componentRadius = 10;
inline constexpr double tileSize = 32;
inline constexpr double padding = 12;
inline constexpr double groupRadius = 12;
inline constexpr double groupPadding = 24;
inline constexpr double groupTitleHeight = 28;
inline constexpr double labelSize = 13;
inline constexpr double smallSize = 11;
inline constexpr double noteWidth = 200;
inline constexpr double grid = 8;
} // namespace metrics

/// What stands below a component's label: technology and replica count, either may be missing; of a collapsed group how
/// many components are inside.
QString subtitleOf(const Node &node);

/// How a component's label is laid out: at most two lines of `width` units.
LabelStyle componentLabelStyle(double width);
/// The same for a connection: as wide as it is, at most four lines.
LabelStyle connectionLabelStyle();

/// The size of a component that shows its label in at most two lines, its subtitle and its symbol.
QSizeF componentSize(const Node &node);

/// The size of a note of the usual width that shows its whole text, in Markdown.
QSizeF noteSize(const Note &note);

/// `text` broken into at most `maximumLines` lines of at most `width` units; what doesn't fit ends in an ellipsis.
QStringList wrapped(const QString &text, const QFont &font, double width, int maximumLines);

/// The room a connection's label takes, padding included; null for an empty label.
QSizeF edgeLabelSize(const QString &label);

} // namespace archdeck
