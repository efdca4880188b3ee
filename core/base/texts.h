#pragma once

#include <QtCore/qstringlist.h>

namespace archdeck {

/// The languages of the interface and of the shipped content, the source's first: "en", "es".
QStringList textLanguages();

/// The one of them that fits the desktop's settings best.
QString systemLanguage();

/// Texts, Qt's own included, and the forms of dates and numbers become those of `language`, one of `textLanguages()`.
/// What was translated before stays as it is. Needs an application object; its thread.
void useLanguage(const QString &language);

} // namespace archdeck
