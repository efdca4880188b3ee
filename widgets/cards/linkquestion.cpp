#include "widgets/cards/linkquestion.h"

#include "core/richtext/markdown.h"

#include <QtGui/qdesktopservices.h>
#include <QtWidgets/qpushbutton.h>

namespace archdeck {

void LinkQuestion::ask(const QUrl &url, QWidget *parent)
{
    if (!isAllowedLink(url.toString(QUrl::FullyEncoded)))
        return;
    auto *question = new LinkQuestion(url, parent);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->open();
}

LinkQuestion::LinkQuestion(const QUrl &url, QWidget *parent) : QMessageBox(parent)
{
    constexpr qsizetype longestShown = 300;
    const bool isMail = url.scheme().compare(u"mailto", Qt::CaseInsensitive) == 0;
    setIcon(QMessageBox::Question);
    setTextFormat(Qt::PlainText);
    setWindowTitle(tr("Open a link"));
    // The host in its encoded form can't pass itself off as another one with letters that look alike.
    setText(isMail ? tr("Write a mail to %1?").arg(url.path(QUrl::FullyEncoded).left(longestShown))
                   : tr("Open a page of %1 in the browser?").arg(url.host(QUrl::FullyEncoded)));
    const QString address = url.toString(QUrl::FullyEncoded);
    setInformativeText(address.size() > longestShown ? address.left(longestShown) + u'…' : address);
    QPushButton *go = addButton(isMail ? tr("Write") : tr("Open"), QMessageBox::AcceptRole);
    setDefaultButton(addButton(QMessageBox::Cancel));
    connect(go, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
}

} // namespace archdeck
