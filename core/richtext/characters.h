#pragma once

#include <QtCore/qstring.h>

namespace archdeck {

/// `text` fit for a QTextDocument: line ends are \n; controls, the document's own markers, lone surrogates and
/// non-characters become U+FFFD; the controls that reorder text (Unicode Standard Annex 9, explicit formatting) go.
QString cleaned(QStringView text);

/// What an entity such as "&amp;" or "&#8594;" stands for; the entity itself when it is unknown.
QString decodedEntity(QStringView entity);

} // namespace archdeck
