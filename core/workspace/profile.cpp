#include "core/workspace/profile.h"

#include "core/base/texts.h"

#include <array>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

/// A text under its key, and whether it may be that.
struct Field
{
    QLatin1StringView key;
    QString text;
};

std::array<Field, 7> textsOf(const Profile &profile)
{
    return {{{"profile.name"_L1, profile.name},
             {"profile.role"_L1, profile.role},
             {"profile.links"_L1, profile.links},
             {"profile.interview_date"_L1, profile.interviewDate.toString(Qt::ISODate)},
             {"profile.level"_L1, profile.level},
             {"profile.language"_L1, profile.language},
             {"profile.first_day"_L1, profile.firstDay.toString(Qt::ISODate)}}};
}

constexpr QLatin1StringView askedKey("profile.is_asked");

} // namespace

Result<Profile> readProfile(const SettingStore &settings)
{
    Profile profile;
    std::array<Field, 7> fields = textsOf(profile);
    for (Field &field : fields) {
        const auto value = settings.value(field.key);
        if (!value)
            return std::unexpected(value.error());
        field.text = value->toString();
    }
    const auto asked = settings.value(askedKey);
    if (!asked)
        return std::unexpected(asked.error());
    profile.name = fields[0].text;
    profile.role = fields[1].text;
    profile.links = fields[2].text;
    profile.interviewDate = QDate::fromString(fields[3].text, Qt::ISODate);
    if (QStringList{u"mid"_s, u"senior"_s, u"staff"_s}.contains(fields[4].text))
        profile.level = fields[4].text;
    profile.language = textLanguages().contains(fields[5].text) ? fields[5].text : systemLanguage();
    profile.firstDay = QDate::fromString(fields[6].text, Qt::ISODate);
    profile.isAsked = asked->toBool();
    return profile;
}

Result<void> writeProfile(SettingStore &settings, const Profile &profile)
{
    for (const Field &field : textsOf(profile)) {
        const auto known = settings.value(field.key);
        if (!known)
            return std::unexpected(known.error());
        const bool isSame = field.text.isEmpty() ? !known->isString() : *known == QJsonValue(field.text);
        if (isSame)
            continue;
        const auto written = field.text.isEmpty() ? settings.remove(field.key)
                                                  : settings.setValue(field.key, field.text);
        if (!written)
            return written;
    }
    const auto asked = settings.value(askedKey);
    if (!asked || asked->toBool() == profile.isAsked)
        return asked.transform([](const QJsonValue &) {});
    return settings.setValue(askedKey, profile.isAsked);
}

} // namespace archdeck
