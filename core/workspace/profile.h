#pragma once

#include "core/storage/settingstore.h"

#include <QtCore/qdatetime.h>

namespace archdeck {

/// Who prepares, for what and until when. Kept in the library, so that it goes wherever the library goes.
struct Profile
{
    QString name; ///< as portfolio pages show it
    QString role;
    QString links;                          ///< one per line
    QDate interviewDate;                    ///< invalid while none is set
    QString level = QStringLiteral("mid");  ///< "mid", "senior", "staff"
    QString language = QStringLiteral("en"); ///< of interface and content: one of textLanguages()
    QDate firstDay;                         ///< the study plan counts from it; invalid before the first start
    bool isAsked = false;                   ///< the page of the first start was answered or skipped

    bool operator==(const Profile &) const = default;
};

/// What was never set, or has a value that this version doesn't know, has its default; the language is the desktop's.
Result<Profile> readProfile(const SettingStore &settings);

/// Writes the settings that differ.
Result<void> writeProfile(SettingStore &settings, const Profile &profile);

} // namespace archdeck
