#include "app/gui/launchoptions.h"

#include "core/base/paths.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

namespace archdeck {

namespace {
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::LaunchOptions)
};
} // namespace

Result<LaunchOptions> parseLaunchOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Component diagrams of AI systems that compute, and the cards that make them stick."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption library(QStringLiteral("library"), Text::tr("Open another library than the default one."),
                                     Text::tr("file"));
    const QCommandLineOption page(QStringLiteral("page"),
                                  Text::tr("Show a page: today, designs, practice, review or settings."),
                                  Text::tr("page"));
    const QCommandLineOption newDesign(QStringLiteral("new-design"), Text::tr("Start with an empty design."));
    parser.addOptions({library, page, newDesign});
#ifdef ARCHDECK_TEST_HOOKS
    const QCommandLineOption script(QStringLiteral("test-script"), QStringLiteral("For tests: obey standard input."));
    parser.addOption(script);
#endif
    parser.addPositionalArgument(QStringLiteral("files"),
                                 Text::tr("A library to open, or drawings to import as designs."),
                                 Text::tr("[files…]"));
    if (!parser.parse(arguments))
        return failure(ErrorCode::InvalidInput, parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();

    LaunchOptions options;
    options.library = QFileInfo(parser.isSet(library) ? parser.value(library) : Paths::standard().defaultLibrary())
                          .absoluteFilePath();
    options.page = parser.value(page);
    if (!options.page.isEmpty()
        && !QStringList{QStringLiteral("today"), QStringLiteral("designs"), QStringLiteral("practice"),
                        QStringLiteral("review"), QStringLiteral("settings")}
                .contains(options.page))
        return failure(ErrorCode::InvalidInput,
                       Text::tr("There is no page \"%1\". The pages are today, designs, practice, review and settings.")
                           .arg(options.page));
    options.newDesign = parser.isSet(newDesign);
    for (const QString &file : parser.positionalArguments()) {
        const QString path = QFileInfo(file).absoluteFilePath();
        if (path.endsWith(QStringLiteral(".archdeck")))
            options.library = path;
        else
            options.files.append(path);
    }
#ifdef ARCHDECK_TEST_HOOKS
    options.testScript = parser.isSet(script);
#endif
    return options;
}

QByteArray toMessage(const LaunchOptions &options)
{
    const QJsonObject json{{QStringLiteral("page"), options.page},
                           {QStringLiteral("newDesign"), options.newDesign},
                           {QStringLiteral("files"), QJsonArray::fromStringList(options.files)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

LaunchOptions fromMessage(const QByteArray &message)
{
    const QJsonObject json = QJsonDocument::fromJson(message).object();
    LaunchOptions options;
    options.page = json.value(u"page").toString();
    options.newDesign = json.value(u"newDesign").toBool();
    for (const QJsonValue file : json.value(u"files").toArray())
        options.files.append(file.toString());
    return options;
}

} // namespace archdeck
