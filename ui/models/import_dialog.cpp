#include "ui/models/import_dialog.h"

#include "engine/model/import_options.h"
#include "engine/model/prior_formats.h"
#include "ui/figures/option_text.h"
#include "ui/setup/file_dialog.h"
#include "ui/setup/option_row.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace inkling {

ImportDialog::ImportDialog(QWidget* parent)
    : QDialog(parent), settings_(importOptions().experimentDefaults()) {
  setWindowTitle(tr("Import a network"));
  setAcceptDrops(true);
  auto* outer = new QVBoxLayout(this);
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  fields_ = new QWidget(scroll);
  auto* column = new QVBoxLayout(fields_);
  auto* text = new QLabel(tr("FFDNet, DnCNN, bias-free DnCNN, BF-CNN and NCSNv2 are known by their "
                             "tensors, and nothing "
                             "in their files is run. Any other network comes as TorchScript."),
                          fields_);
  text->setWordWrap(true);
  column->addWidget(text);
  auto* form = new QFormLayout;
  column->addLayout(form);
  file_ = addLine("file", tr("what torch.save or torch.jit.save wrote"));
  auto* browse = new QToolButton(fields_);
  browse->setObjectName(QStringLiteral("browse"));
  browse->setText(tr("…"));
  browse->setToolTip(tr("Look for the file"));
  browse->setAccessibleName(browse->toolTip());
  connect(browse, &QToolButton::clicked, this, &ImportDialog::browse);
  auto* fileRow = new QHBoxLayout;
  fileRow->addWidget(file_, 1);
  fileRow->addWidget(browse);
  form->addRow(tr("&File"), fileRow);
  qobject_cast<QLabel*>(form->labelForField(fileRow))->setBuddy(file_);
  name_ = addLine("name", tr("as the prior will be listed"));
  form->addRow(tr("&Name"), name_);
  licence_ = addLine("licence", tr("of the weights, for the card"));
  form->addRow(tr("&Licence"), licence_);
  credit_ = addLine("credit", tr("whose they are, for the card"));
  form->addRow(tr("&Credit"), credit_);
  auto* script = addOptions(*column);
  trust_ = new QCheckBox(tr("I &trust this file"), script);
  trust_->setObjectName(QStringLiteral("trust"));
  script->layout()->addWidget(trust_);
  addHelp(*script, tr("TorchScript is a program, and can do whatever you can when it runs."));
  column->addStretch(1);
  scroll->setWidget(fields_);
  outer->addWidget(scroll, 1);
  problem_ = new QLabel(this);
  problem_->setObjectName(QStringLiteral("problem"));
  problem_->setTextFormat(Qt::PlainText);
  problem_->setWordWrap(true);
  problem_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  outer->addWidget(problem_);
  buttons_ = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  buttons_->setObjectName(QStringLiteral("buttons"));
  auto* import = buttons_->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
  import->setDefault(true);
  outer->addWidget(buttons_);
  connect(import, &QPushButton::clicked, this, [this] { Q_EMIT importAsked(request()); });
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(file_, &QLineEdit::textChanged, this, &ImportDialog::suggestName);
  connect(file_, &QLineEdit::textChanged, this, &ImportDialog::showReady);
  connect(name_, &QLineEdit::textChanged, this, &ImportDialog::showReady);
  setProblem({});
  showReady();
  resize(560, 640);
}

QLineEdit* ImportDialog::addLine(const char* name, const QString& placeholder) {
  auto* line = new QLineEdit(fields_);
  line->setObjectName(QString::fromLatin1(name));
  line->setPlaceholderText(placeholder);
  return line;
}

void ImportDialog::addHelp(QWidget& box, const QString& text) {
  auto* help = new QLabel(text, &box);
  help->setWordWrap(true);
  help->setForegroundRole(QPalette::PlaceholderText);
  box.layout()->addWidget(help);
}

QWidget* ImportDialog::addOptions(QVBoxLayout& column) {
  const auto addBox = [&](const QString& title) {
    auto* box = new QGroupBox(title, fields_);
    new QVBoxLayout(box);
    column.addWidget(box);
    return box;
  };
  auto* every = addBox(tr("What it is"));
  std::map<std::string, QGroupBox*> boxes;
  for (const auto& format : priorFormats())
    for (const auto& option : importOptions().options())
      if (option.methods == std::vector{format.id} && !boxes.contains(format.id))
        boxes[format.id] = addBox(optionText(format.label));
  for (const auto& option : importOptions().options()) {
    auto* box = option.methods.size() == 1 ? boxes.at(option.methods.front()) : every;
    auto* row = new OptionRow(option, box);
    row->setValue(option.defaultValue);
    box->layout()->addWidget(row);
    addHelp(*box, optionText(option.help));
    rows_[option.name] = row;
    connect(row, &OptionRow::edited, this, [this](const std::string& name, const Value& value) {
      settings_.set(name, value);
      rows_.at(name)->setValue(value);
    });
  }
  return boxes.at("torchscript");  // where trust is asked for
}

ImportRequest ImportDialog::request() const {
  ImportRequest asked;
  asked.file = file_->text().toStdString();
  asked.name = name_->text().trimmed().toStdString();
  asked.licence = licence_->text().toStdString();
  asked.source = credit_->text().toStdString();
  asked.trusted = trust_->isChecked();
  asked.settings = settings_;
  asked.command = "inkling-cli priors import '" + asked.file + "' --name '" + asked.name + "'";
  for (const auto& option : importOptions().options())
    if (const auto& value = settings_.at(option.name); value != option.defaultValue)
      asked.command += " --" + option.name + "=" + formatValue(option, value);
  if (asked.trusted) asked.command += " --trust";
  return asked;
}

void ImportDialog::setFile(const QString& path) {
  file_->setText(path);
}

/// The file's name, until somebody gives another one.
void ImportDialog::suggestName() {
  if (name_->text() == suggested_) {
    suggested_ = QFileInfo(file_->text()).completeBaseName();
    name_->setText(suggested_);
  }
}

void ImportDialog::setBusy(bool busy) {
  fields_->setEnabled(!busy);
  if (busy) setProblem({});
  showReady();
}

void ImportDialog::setProblem(const QString& problem) {
  problem_->setText(problem);
  problem_->setVisible(!problem.isEmpty());
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event) {
  const auto urls = event->mimeData()->urls();
  if (!urls.isEmpty()) setFile(urls.front().toLocalFile());
}

void ImportDialog::browse() {
  askForFile(this, tr("Import a network"), QFileInfo(file_->text()).path(),
             fileFilters({".pth", ".pt", ".ckpt", ".tar"}),
             [this](const QString& path) { setFile(path); });
}

void ImportDialog::showReady() {
  const bool ready = fields_->isEnabled() && !file_->text().isEmpty() && !name_->text().isEmpty();
  for (auto* button : buttons_->buttons())
    if (buttons_->buttonRole(button) == QDialogButtonBox::AcceptRole) button->setEnabled(ready);
}

}  // namespace inkling
