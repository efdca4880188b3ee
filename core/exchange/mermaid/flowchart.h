#pragma once

#include "core/exchange/readproblem.h"

#include <QtCore/qhash.h>
#include <QtCore/qmap.h>
#include <QtCore/qset.h>
#include <QtCore/qstringlist.h>

#include <optional>

namespace archdeck {

/// A Mermaid flowchart as its text says it: names are those of the file, texts are as written between their quotes.
struct Flowchart
{
    struct Text
    {
        QString text;
        bool isMarkdown = false;
    };
    struct Node
    {
        QString id;
        std::optional<Text> text; ///< without it the node shows its id
        QString shape = QStringLiteral("rect");
        QMap<QString, QString> data; ///< of `@{ … }`, but shape and label
        QStringList classes;
        QStringList styles; ///< "fill:#fff"
        QString group; ///< name of the subgraph that it lies in; empty at the top level
        int line = 0;
        int order = 0;
    };
    enum class Stroke { Normal, Dotted, Thick, Invisible };
    struct Link
    {
        QString id; ///< of "e1@-->"; usually empty
        QString from;
        QString to;
        Text text;
        Stroke stroke = Stroke::Normal;
        QChar start; ///< '<', 'o', 'x', or null for no mark
        QChar end;   ///< '>', 'o', 'x', or null for no mark
        int length = 1;
        QStringList styles;
        int line = 0;
        int order = 0;
    };
    struct Group
    {
        QString id;
        Text title;
        QString parent;
        QString direction;
        QStringList classes;
        QStringList styles;
        int line = 0;
        int order = 0;
    };

    QString accessibleTitle;
    QString description;
    QList<Node> nodes;
    QHash<QString, qsizetype> nodeIndex;
    QList<Link> links;
    QList<Group> groups;
    QHash<QString, qsizetype> groupIndex;
    QHash<QString, QStringList> classes; ///< class name to styles
    QStringList allLinksStyle;           ///< of "linkStyle default"
    QHash<QString, QMap<QString, QString>> linkData; ///< of "e1@{ animate: true }", by the link's id
};

} // namespace archdeck
