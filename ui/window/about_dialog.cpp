#include "ui/window/about_dialog.h"

#include "engine/model/engine.h"
#include "engine/model/error.h"
#include "ui/view/type_scale.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace inkling {
namespace {

QString bundled(const char* name) {
  QFile file(QStringLiteral(":/about/") + QString::fromLatin1(name));
  if (!file.open(QIODevice::ReadOnly))
    throw Error(ErrorKind::Internal, "What is told about the program is missing from it.");
  return QString::fromUtf8(file.readAll());
}

}  // namespace

QString citations(const QString& version) {
  return bundled("inkling.bib").replace(QStringLiteral("@VERSION@"), version);
}

AboutDialog::AboutDialog(const QString& version, const EngineInfo& engine, QWidget* parent)
    : QDialog(parent) {
  setWindowTitle(tr("About Inkling"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* name = new QLabel(tr("Inkling"), this);
  name->setFont(enlarged(font(), 1.8));
  auto built = tr("Version %1, Qt %2").arg(version, QString::fromLatin1(qVersion()));
  if (!engine.torch.empty())
    built += tr(", LibTorch %1, %2")
                 .arg(QString::fromStdString(engine.torch), QString::fromStdString(engine.blas));
  auto* made = new QLabel(built, this);
  made->setObjectName(QStringLiteral("version"));
  made->setWordWrap(true);
  made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  auto* credits = new QTextBrowser(this);
  credits->setObjectName(QStringLiteral("credits"));
  credits->setAccessibleName(tr("Licence and credits"));
  credits->setHtml(bundled("credits.html"));
  auto* cited = new QPlainTextEdit(citations(version), this);
  cited->setObjectName(QStringLiteral("citations"));
  cited->setAccessibleName(tr("BibTeX"));
  cited->setReadOnly(true);
  cited->setTabChangesFocus(true);
  cited->setLineWrapMode(QPlainTextEdit::NoWrap);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  auto* copy = buttons->addButton(tr("Copy the &BibTeX"), QDialogButtonBox::ActionRole);
  copy->setObjectName(QStringLiteral("copy"));
  connect(copy, &QPushButton::clicked, this,
          [cited] { QApplication::clipboard()->setText(cited->toPlainText()); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->addWidget(name);
  column->addWidget(made);
  column->addWidget(credits, 3);
  column->addWidget(cited, 2);
  column->addWidget(buttons);
  resize(76 * fontMetrics().averageCharWidth(), 34 * fontMetrics().height());
}

}  // namespace inkling
