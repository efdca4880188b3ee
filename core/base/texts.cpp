#include "core/base/texts.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlibraryinfo.h>
#include <QtCore/qlocale.h>
#include <QtCore/qtranslator.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

void replaceTranslator(const QString &name, bool isLoaded, std::unique_ptr<QTranslator> fresh)
{
    QCoreApplication *application = QCoreApplication::instance();
    delete application->findChild<QTranslator *>(name, Qt::FindDirectChildrenOnly); // uninstalls itself
    if (!isLoaded)
        return;
    QTranslator *translator = fresh.release();
    translator->setObjectName(name);
    translator->setParent(application);
    QCoreApplication::installTranslator(translator);
}

} // namespace

QStringList textLanguages()
{
    return {u"en"_s, u"es"_s};
}

QString systemLanguage()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        const QString language = wanted.section(u'-', 0, 0);
        if (textLanguages().contains(language))
            return language;
    }
    return textLanguages().constFirst();
}

void useLanguage(const QString &language)
{
    // A Spaniard with a Spanish desktop keeps the forms of the country.
    const QLocale system = QLocale::system();
    const QLocale locale = QLocale(language).language() == system.language() ? system : QLocale(language);
    QLocale::setDefault(locale);
    auto qtTexts = std::make_unique<QTranslator>();
    const bool hasQtTexts = qtTexts->load(QLocale(language), u"qtbase"_s, u"_"_s,
                                          QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    replaceTranslator(u"qt-texts"_s, hasQtTexts, std::move(qtTexts));
    // English has texts too: they hold its plural forms.
    auto ownTexts = std::make_unique<QTranslator>();
    const bool hasOwnTexts = ownTexts->load(u":/archdeck/i18n/archdeck_"_s + language);
    replaceTranslator(u"own-texts"_s, hasOwnTexts, std::move(ownTexts));
}

} // namespace archdeck
