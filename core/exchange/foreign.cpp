#include "core/exchange/foreign.h"

#include "core/exchange/reading.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Import)
};

/// "User-service_v2", "userServiceV2" -> "user service v 2": words for comparing.
QStringList wordsOf(QStringView text)
{
    enum class Class { Other, Digit, Lower, Upper };
    const auto classOf = [](QChar c) {
        if (c.isDigit())
            return Class::Digit;
        return !c.isLetter() ? Class::Other : c.isUpper() ? Class::Upper : Class::Lower;
    };
    QStringList words;
    QString word;
    Class before = Class::Other;
    for (const QChar c : text) {
        const Class now = classOf(c);
        const bool starts = now == Class::Other || (now == Class::Upper && before == Class::Lower);
        if (starts && !word.isEmpty())
            words.append(std::exchange(word, {}));
        if (now != Class::Other)
            word += c.toLower();
        before = now;
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

/// Without the digits at the end of "cylinder3", and the plural.
QString singular(const QString &word)
{
    QString stem = word;
    while (stem.size() > 3 && stem.back().isDigit())
        stem.chop(1);
    if (stem.size() > 3 && stem.endsWith(u's') && !stem.endsWith(u"ss") && !stem.endsWith(u"us"))
        stem.chop(1);
    return stem;
}

struct KnownPhrase
{
    QLatin1StringView phrase;
    QLatin1StringView kind;
};

using namespace Qt::StringLiterals;

/// Products and words that name a kind beyond the synonyms of the catalogue.
constexpr KnownPhrase products[] = {
    {"alb"_L1, "load-balancer"_L1},
    {"api management"_L1, "api-gateway"_L1},
    {"app engine"_L1, "service"_L1},
    {"app service"_L1, "service"_L1},
    {"application gateway"_L1, "load-balancer"_L1},
    {"application insight"_L1, "observability"_L1},
    {"application load balancer"_L1, "load-balancer"_L1},
    {"active directory"_L1, "identity"_L1},
    {"athena"_L1, "data-lake"_L1},
    {"azure search"_L1, "keyword-index"_L1},
    {"batch"_L1, "worker"_L1},
    {"blob"_L1, "object-store"_L1},
    {"cloud function"_L1, "worker"_L1},
    {"cloud logging"_L1, "observability"_L1},
    {"cloud run"_L1, "service"_L1},
    {"cloud sql"_L1, "relational-db"_L1},
    {"cloud storage"_L1, "object-store"_L1},
    {"cloudwatch"_L1, "observability"_L1},
    {"cloud watch"_L1, "observability"_L1},
    {"cognitive search"_L1, "keyword-index"_L1},
    {"cognitive service"_L1, "llm-api"_L1},
    {"comprehend"_L1, "classifier"_L1},
    {"compute engine"_L1, "service"_L1},
    {"databricks"_L1, "data-pipeline"_L1},
    {"dataproc"_L1, "data-pipeline"_L1},
    {"datastore"_L1, "document-db"_L1},
    {"data warehouse"_L1, "data-lake"_L1},
    {"documentdb"_L1, "document-db"_L1},
    {"ec2"_L1, "service"_L1},
    {"ecs"_L1, "service"_L1},
    {"eks"_L1, "service"_L1},
    {"elastic load balancing"_L1, "load-balancer"_L1},
    {"elb"_L1, "load-balancer"_L1},
    {"elasticache"_L1, "cache"_L1},
    {"elastic cache"_L1, "cache"_L1},
    {"embedding"_L1, "embedder"_L1},
    {"fargate"_L1, "service"_L1},
    {"front door"_L1, "cdn"_L1},
    {"function app"_L1, "worker"_L1},
    {"glue"_L1, "data-pipeline"_L1},
    {"iam"_L1, "policy-engine"_L1},
    {"key vault"_L1, "secrets-vault"_L1},
    {"kubernetes engine"_L1, "service"_L1},
    {"llm"_L1, "llm-api"_L1},
    {"language model"_L1, "llm-api"_L1},
    {"mariadb"_L1, "relational-db"_L1},
    {"memorystore"_L1, "cache"_L1},
    {"message broker"_L1, "queue"_L1},
    {"msk"_L1, "event-stream"_L1},
    {"oracle"_L1, "relational-db"_L1},
    {"polly"_L1, "speech-model"_L1},
    {"postgres"_L1, "relational-db"_L1},
    {"pubsub"_L1, "queue"_L1},
    {"rds"_L1, "relational-db"_L1},
    {"rekognition"_L1, "vision-model"_L1},
    {"route 53"_L1, "load-balancer"_L1},
    {"search index"_L1, "keyword-index"_L1},
    {"secret manager"_L1, "secrets-vault"_L1},
    {"service bus"_L1, "queue"_L1},
    {"simple queue service"_L1, "queue"_L1},
    {"simple notification service"_L1, "notification-service"_L1},
    {"simple storage service"_L1, "object-store"_L1},
    {"sql database"_L1, "relational-db"_L1},
    {"sql server"_L1, "relational-db"_L1},
    {"stackdriver"_L1, "observability"_L1},
    {"step function"_L1, "agent-orchestrator"_L1},
    {"synapse"_L1, "data-lake"_L1},
    {"transcribe"_L1, "speech-model"_L1},
    {"vector db"_L1, "vector-index"_L1},
    {"vector store"_L1, "vector-index"_L1},
    {"vertex ai"_L1, "llm-api"_L1},
    {"virtual machine"_L1, "service"_L1},
};

/// Words that tell in a label or as a picture, but less than a product.
constexpr KnownPhrase commonWords[] = {
    {"app"_L1, "service"_L1},           {"broker"_L1, "queue"_L1},         {"database"_L1, "relational-db"_L1},
    {"db"_L1, "relational-db"_L1},      {"firewall"_L1, "waf"_L1},         {"mobile"_L1, "client-mobile"_L1},
    {"server"_L1, "service"_L1},        {"storage"_L1, "object-store"_L1}, {"website"_L1, "client-web"_L1},
    {"data source"_L1, "connector"_L1}, {"topic"_L1, "event-stream"_L1},   {"table"_L1, "relational-db"_L1},
};

/// The bare form of a shape says little: which kind it is when the label is silent, and which families it may be.
struct Form
{
    QLatin1StringView word;
    QLatin1StringView kind;
    enum class Allows { Anything, Stores, Streams, People, Outside } allows = Allows::Anything;
};

constexpr Form forms[] = {
    {"cylinder"_L1, "relational-db"_L1, Form::Allows::Stores},
    {"cyl"_L1, "relational-db"_L1, Form::Allows::Stores},
    {"database"_L1, "relational-db"_L1, Form::Allows::Stores},
    {"db"_L1, "relational-db"_L1, Form::Allows::Stores},
    {"datastore"_L1, "relational-db"_L1, Form::Allows::Stores},
    {"disk"_L1, "object-store"_L1, Form::Allows::Stores},
    {"storage"_L1, "object-store"_L1, Form::Allows::Stores},
    {"folder"_L1, "object-store"_L1, Form::Allows::Stores},
    {"stored"_L1, "object-store"_L1, Form::Allows::Stores},
    {"tape"_L1, "object-store"_L1, Form::Allows::Stores},
    {"bucket"_L1, "object-store"_L1, Form::Allows::Stores},
    {"queue"_L1, "queue"_L1, Form::Allows::Streams},
    {"pipe"_L1, "queue"_L1, Form::Allows::Streams},
    {"actor"_L1, "client-web"_L1, Form::Allows::People},
    {"person"_L1, "client-web"_L1, Form::Allows::People},
    {"people"_L1, "client-web"_L1, Form::Allows::People},
    {"user"_L1, "client-web"_L1, Form::Allows::People},
    {"client"_L1, "client-web"_L1, Form::Allows::People},
    {"browser"_L1, "client-web"_L1, Form::Allows::People},
    {"desktop"_L1, "client-web"_L1, Form::Allows::People},
    {"laptop"_L1, "client-web"_L1, Form::Allows::People},
    {"pc"_L1, "client-web"_L1, Form::Allows::People},
    {"computer"_L1, "client-web"_L1, Form::Allows::People},
    {"workstation"_L1, "client-web"_L1, Form::Allows::People},
    {"mobile"_L1, "client-mobile"_L1, Form::Allows::People},
    {"phone"_L1, "client-mobile"_L1, Form::Allows::People},
    {"smartphone"_L1, "client-mobile"_L1, Form::Allows::People},
    {"tablet"_L1, "client-mobile"_L1, Form::Allows::People},
    {"cloud"_L1, "third-party-api"_L1, Form::Allows::Outside},
    {"internet"_L1, "third-party-api"_L1, Form::Allows::Outside},
    {"firewall"_L1, "waf"_L1, Form::Allows::Anything},
    {"router"_L1, "load-balancer"_L1, Form::Allows::Anything},
    {"switch"_L1, "load-balancer"_L1, Form::Allows::Anything},
    {"robot"_L1, "agent-orchestrator"_L1, Form::Allows::Anything},
};

bool allows(Form::Allows form, Family family)
{
    switch (form) {
    case Form::Allows::Anything: return true;
    case Form::Allows::Stores:
        return family == Family::Data || family == Family::Retrieval || family == Family::Safety
            || family == Family::Async || family == Family::Operations;
    case Form::Allows::Streams: return family == Family::Async || family == Family::Data;
    case Form::Allows::People: return family == Family::People;
    case Form::Allows::Outside: return family != Family::People && family != Family::Service;
    }
    return true;
}

const Form *formOf(const QStringList &words)
{
    for (auto word = words.crbegin(); word != words.crend(); ++word) {
        for (const Form &form : forms) {
            if (form.word == singular(*word))
                return &form;
        }
    }
    return nullptr;
}

} // namespace

KindFinder::KindFinder(const Catalog *catalog) : m_catalog(catalog)
{
    if (!catalog)
        return;
    for (const KnownPhrase &product : products)
        add(product.phrase, product.kind);
    for (const ComponentKind &kind : catalog->kinds()) {
        add(kind.id, kind.id);
        add(kind.name, kind.id);
    }
    for (const KnownPhrase &word : commonWords)
        add(word.phrase, word.kind);
    for (const ComponentKind &kind : catalog->kinds()) {
        for (const QString &synonym : kind.synonyms)
            add(synonym, kind.id);
    }
}

void KindFinder::add(const QString &phrase, const QString &kind)
{
    QStringList words = wordsOf(phrase);
    const ComponentKind *known = m_catalog->find(kind);
    if (words.isEmpty() || !known)
        return;
    m_mostWords = std::max(m_mostWords, words.size());
    for (QString &word : words)
        word = singular(word);
    const QString key = words.join(u' ');
    if (!m_phrases.contains(key)) // what comes first is the better name
        m_phrases.insert(key, {kind, known->family});
}

KindFinder::Match KindFinder::bestIn(const QString &text) const
{
    constexpr qsizetype mostText = 200; // the words behind that are a description
    QStringList words = wordsOf(QStringView(text).first(std::min(text.size(), mostText)));
    for (QString &word : words)
        word = singular(word);
    Match best;
    for (qsizetype first = 0; first < words.size(); ++first) {
        QString phrase;
        for (qsizetype last = first; last < std::min(words.size(), first + m_mostWords); ++last) {
            phrase += (last > first ? u" "_s : QString()) + words[last];
            const auto found = m_phrases.constFind(phrase);
            if (found == m_phrases.cend())
                continue;
            // The last words are what it is ("user database"), those before say whose or which.
            const bool isHead = last == words.size() - 1;
            if (found->family == Family::People && !isHead)
                continue;
            const qsizetype score = phrase.size() * 2 + (isHead ? 5 : 0);
            if (score > best.score)
                best = {*found, score, phrase.size()};
        }
    }
    return best;
}

QString KindFinder::nearest(const QString &shape, const QString &label) const
{
    if (!m_catalog)
        return u"service"_s;
    if (m_catalog->find(shape))
        return shape;
    const QStringList shapeWords = wordsOf(shape);
    const Form *form = formOf(shapeWords);
    const Match product = bestIn(shape);
    if (product.length > (form ? form->word.size() : 0)) // "cloud functions" is more than a cloud
        return product.phrase.kind;
    const Match inFirstLine = bestIn(label.section(u'\n', 0, 0));
    const Match inLabel = inFirstLine.score > 0 ? inFirstLine : bestIn(label);
    if (inLabel.score > 0 && (!form || allows(form->allows, inLabel.phrase.family)))
        return inLabel.phrase.kind;
    if (form && m_catalog->find(form->kind))
        return form->kind;
    return u"service"_s;
}

QString nearestKind(const Catalog *catalog, const QString &shape, const QString &label)
{
    return KindFinder(catalog).nearest(shape, label);
}

void ReadLosses::add(const QString &message, const QString &example, int line)
{
    const auto known = m_index.constFind(message);
    if (known != m_index.cend()) {
        ++m_losses[*known].count;
        return;
    }
    m_index.insert(message, m_losses.size());
    m_losses.append({message, example.simplified().left(80), line, 1});
}

ReadProblems ReadLosses::problems() const
{
    ReadProblems problems;
    for (const Loss &loss : m_losses) {
        QString text = loss.message;
        if (loss.count > 1 && !loss.example.isEmpty())
            text = Text::tr("%1 (%2 times, first: %3)").arg(loss.message, QString::number(loss.count), loss.example);
        else if (loss.count > 1)
            text = Text::tr("%1 (%2 times)").arg(loss.message, QString::number(loss.count));
        else if (!loss.example.isEmpty())
            text = Text::tr("%1 (%2)").arg(loss.message, loss.example);
        problems.append({m_file, loss.line, text});
    }
    return problems;
}

QString limitedText(const QString &text, ReadLosses &losses, const QString &example)
{
    if (text.size() <= readlimits::textLength)
        return text;
    losses.add(Text::tr("A text was cut after %1 characters.").arg(readlimits::textLength), example);
    const bool splitsPair = text[readlimits::textLength - 1].isHighSurrogate();
    return text.first(readlimits::textLength - (splitsPair ? 1 : 0));
}

} // namespace archdeck
