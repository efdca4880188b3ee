#include "core/exchange/readerprotocol.h"

#include "core/diagram/changeset.h"
#include "core/diagram/diagramjson.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

constexpr auto protocol = "archdeck-reader 1"_L1;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Import)
};

std::unexpected<Error> brokenReply(const QString &detail)
{
    return failure(ErrorCode::WorkerFailed,
                   Text::tr("The program that reads files gave an answer that makes no sense."), detail);
}

QByteArray line(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray toBytes(const ReaderRequest &request)
{
    return line({{"protocol"_L1, protocol},
                 {"format"_L1, request.format},
                 {"file"_L1, request.fileName},
                 {"language"_L1, request.language}})
        + request.content;
}

Result<ReaderRequest> readerRequestFrom(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QJsonObject head = QJsonDocument::fromJson(bytes.first(std::max<qsizetype>(end, 0))).object();
    if (head.value("protocol"_L1) != protocol)
        return failure(ErrorCode::InvalidInput, Text::tr("The request is not one for this program."));
    return ReaderRequest{head.value("format"_L1).toString(), head.value("file"_L1).toString(),
                         head.value("language"_L1).toString(), bytes.sliced(end + 1)};
}

QByteArray toBytes(const Result<Reading> &reading)
{
    if (!reading) {
        const Error &error = reading.error();
        return line(
            {{"error"_L1,
              QJsonObject{{"code"_L1, int(error.code)}, {"message"_L1, error.message}, {"detail"_L1, error.detail}}}});
    }
    QJsonArray pages;
    for (const ReadPage &page : reading->pages)
        pages.append(QJsonObject{
            {"name"_L1, page.name}, {"positions"_L1, page.hasPositions}, {"diagram"_L1, toJson(page.diagram)}});
    QJsonArray problems;
    for (const ReadProblem &problem : reading->problems)
        problems.append(
            QJsonObject{{"file"_L1, problem.file}, {"line"_L1, problem.line}, {"message"_L1, problem.message}});
    return line({{"pages"_L1, pages}, {"problems"_L1, problems}});
}

Result<Reading> readingFrom(const QByteArray &bytes)
{
    QJsonParseError parseError;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return brokenReply(parseError.errorString());
    if (const QJsonObject error = json.value("error"_L1).toObject(); !error.isEmpty()) {
        const int code = error.value("code"_L1).toInt(int(ErrorCode::WorkerFailed));
        const bool isKnown = code >= 0 && code <= int(ErrorCode::Internal);
        return failure(isKnown ? ErrorCode(code) : ErrorCode::WorkerFailed, error.value("message"_L1).toString(),
                       error.value("detail"_L1).toString());
    }
    Reading reading;
    const QJsonArray pages = json.value("pages"_L1).toArray();
    for (const QJsonValue &entry : pages) {
        const auto diagram = diagramFromJson(entry["diagram"_L1].toObject());
        const auto valid = diagram ? validate(*diagram) : Result<void>(std::unexpected(diagram.error()));
        if (!valid)
            return brokenReply(toLine(valid.error()));
        reading.pages.append({entry["name"_L1].toString(), *diagram, entry["positions"_L1].toBool()});
    }
    if (reading.pages.isEmpty())
        return brokenReply(u"no page"_s);
    const QJsonArray problems = json.value("problems"_L1).toArray();
    for (const QJsonValue &problem : problems)
        reading.problems.append(
            {problem["file"_L1].toString(), problem["line"_L1].toInt(), problem["message"_L1].toString()});
    return reading;
}

} // namespace archdeck
