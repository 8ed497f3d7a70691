#include "ui/models/models_window.h"

#include "engine/support/user_dirs.h"
#include "ui/figures/option_text.h"
#include "ui/figures/pictures.h"
#include "ui/figures/png.h"
#include "ui/models/import_dialog.h"
#include "ui/plots/error_plot.h"
#include "ui/session/workbench.h"
#include "ui/setup/file_dialog.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr int drawCount = 8, drawColumns = 4, drawRoom = 560;

QString valueText(const nlohmann::json& value) {
  constexpr std::size_t longest = 600;
  auto text = value.is_string() ? value.get<std::string>() : value.dump();
  if (text.size() > longest) text = text.substr(0, longest) + "…";
  return QString::fromStdString(text);
}

/// Small ones enlarged by a whole number, so that their pixels stay squares.
QPixmap gridOf(const std::vector<Image>& images) {
  const auto& shape = images.front().shape;
  const int factor = std::max(1, drawRoom / drawColumns / std::max(shape.width, shape.height));
  const QSize cell(shape.width * factor, shape.height * factor);
  constexpr int gap = 4;
  const int rows = (static_cast<int>(images.size()) + drawColumns - 1) / drawColumns;
  QPixmap grid(drawColumns * (cell.width() + gap), rows * (cell.height() + gap));
  grid.fill(Qt::transparent);
  QPainter painter(&grid);
  for (std::size_t i = 0; i < images.size(); ++i) {
    const int row = static_cast<int>(i) / drawColumns, column = static_cast<int>(i) % drawColumns;
    painter.drawImage(
        QRect(QPoint(column * (cell.width() + gap), row * (cell.height() + gap)), cell),
        toQImage(images[i]));
  }
  return grid;
}

}  // namespace

ModelsWindow::ModelsWindow(Workbench& workbench, QWidget* parent)
    : QWidget(parent), workbench_(workbench) {
  setWindowTitle(tr("Models"));
  auto* column = new QVBoxLayout(this);
  auto* halves = new QSplitter(this);
  halves->setChildrenCollapsible(false);
  halves->addWidget(makeList());
  halves->addWidget(makeDetails());
  halves->setStretchFactor(1, 1);
  column->addWidget(halves, 1);
  message_ = new QLabel(this);
  message_->setObjectName(QStringLiteral("message"));
  message_->setTextFormat(Qt::PlainText);
  message_->setWordWrap(true);
  message_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  progress_ = new QProgressBar(this);
  progress_->setMaximumWidth(200);
  progress_->setAccessibleName(tr("Progress"));
  stop_ = makeButton(this, "stop", tr("&Stop"), tr("Stops what is being done here"),
                     &ModelsWindow::stop);
  auto* line = new QHBoxLayout;
  line->addWidget(message_, 1);
  line->addWidget(progress_);
  line->addWidget(stop_);
  column->addLayout(line);
  connect(&workbench_, &Workbench::opened, this, &ModelsWindow::refresh);
  connect(&workbench_, &Workbench::priorsChanged, this, &ModelsWindow::refresh);
  connect(&workbench_, &Workbench::modelsProgressed, this, [this](const Progress& progress) {
    message_->setText(stageText(progress.stage));
    progress_->setRange(0, static_cast<int>(progress.total));  // 0: nobody knows how long
    progress_->setValue(static_cast<int>(progress.done));
  });
  connect(&workbench_, &Workbench::modelsDone, this, &ModelsWindow::end);
  connect(&workbench_, &Workbench::drawnFrom, this, &ModelsWindow::showDraws);
  refresh();
  tell({});
}

QPushButton* ModelsWindow::makeButton(QWidget* parent, const char* name, const QString& text,
                                      const QString& tip, void (ModelsWindow::*act)()) {
  auto* button = new QPushButton(text, parent);
  button->setObjectName(QString::fromLatin1(name));
  button->setToolTip(tip);
  button->setAutoDefault(false);
  connect(button, &QPushButton::clicked, this, act);
  return button;
}

QWidget* ModelsWindow::makeList() {
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  list_ = new QListWidget(side);
  list_->setObjectName(QStringLiteral("priors"));
  list_->setAccessibleName(tr("Priors"));
  column->addWidget(list_, 1);
  connect(list_, &QListWidget::currentRowChanged, this, [this] {
    removing_.clear();
    showChosen();
  });
  column->addWidget(makeButton(side, "import", tr("&Import…"),
                               tr("Make a prior of another program's network (.pth, .pt)"),
                               &ModelsWindow::import));
  calibrate_ = makeButton(side, "calibrate", tr("&Calibrate…"),
                          tr("Measure on images how well it denoises: message passing needs that"),
                          &ModelsWindow::askCalibrate);
  remove_ = makeButton(side, "remove", tr("&Remove"),
                       tr("Remove its file; of your own priors only"), &ModelsWindow::remove);
  reveal_ = makeButton(side, "reveal", tr("Show in &folder"), tr("Open the folder of its file"),
                       &ModelsWindow::reveal);
  for (auto* button : {calibrate_, remove_, reveal_})
    column->addWidget(button);
  return side;
}

QWidget* ModelsWindow::makeDetails() {
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  auto* head = new QHBoxLayout;
  title_ = new QLabel(side);
  title_->setTextFormat(Qt::PlainText);
  title_->setWordWrap(true);
  head->addWidget(title_, 1);
  use_ =
      makeButton(side, "use", tr("&Use"), tr("Make it the experiment's prior"), &ModelsWindow::use);
  head->addWidget(use_);
  column->addLayout(head);
  pages_ = new QTabWidget(side);
  card_ = new QTreeWidget(pages_);
  card_->setObjectName(QStringLiteral("card"));
  card_->setHeaderLabels({tr("Entry"), tr("Value")});
  card_->setWordWrap(true);
  card_->setRootIsDecorated(false);
  card_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  card_->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  pages_->addTab(card_, tr("C&ard"));
  errors_ = new ErrorPlot(pages_);
  pages_->addTab(errors_, tr("&Denoising error"));
  auto* drawn = new QWidget(pages_);
  auto* inside = new QVBoxLayout(drawn);
  draws_ = new QLabel(drawn);
  draws_->setObjectName(QStringLiteral("draws"));
  draws_->setAlignment(Qt::AlignCenter);
  draws_->setWordWrap(true);
  inside->addWidget(draws_, 1);
  draw_ = makeButton(drawn, "draw", tr("Dra&w"), tr("Images that this prior makes up"),
                     &ModelsWindow::draw);
  inside->addWidget(draw_, 0, Qt::AlignLeft);
  pages_->addTab(drawn, tr("Dra&ws"));
  column->addWidget(pages_, 1);
  return side;
}

const PriorInfo* ModelsWindow::chosen() const {
  const auto row = list_->currentRow();
  const auto& priors = workbench_.priors();
  return row >= 0 && row < std::ssize(priors) ? &priors[static_cast<std::size_t>(row)] : nullptr;
}

void ModelsWindow::refresh() {
  const auto& priors = workbench_.priors();
  auto wanted = coming_;
  if (!wanted && list_->currentItem()) wanted = list_->currentItem()->text().toStdString();
  {
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const auto& prior : priors) {
      auto* item = new QListWidgetItem(QString::fromStdString(prior.name), list_);
      item->setToolTip(QString::fromStdString(prior.path));
    }
  }
  const auto found = std::find_if(priors.begin(), priors.end(), [&](const PriorInfo& prior) {
    return wanted && prior.name == *wanted;
  });
  if (!priors.empty())
    list_->setCurrentRow(found == priors.end() ? 0 : static_cast<int>(found - priors.begin()));
  showChosen();
}

void ModelsWindow::showChosen() {
  draws_->setPixmap({});
  draws_->setText({});
  card_->clear();
  const auto* prior = chosen();
  sayTitle();
  std::vector<std::pair<double, double>> table;
  if (prior) {
    showCard(*prior);
    const auto card = nlohmann::json::parse(prior->cardJson, nullptr, false);
    if (card.is_object())
      for (const auto& row : card.value("denoising_error", nlohmann::json::array()))
        table.emplace_back(row.at(0).get<double>(), row.at(1).get<double>());
  }
  errors_->show(table);
  if (prior && prior->shape.anySize())
    draws_->setText(
        tr("This prior is for pictures of any size and knows what is local in them: it "
           "makes up none."));
  showReady();
}

void ModelsWindow::sayTitle() {
  const auto* prior = chosen();
  title_->setText(prior ? tr("%1: %2").arg(QString::fromStdString(prior->name),
                                           prior->shape.known()
                                               ? QString::fromStdString(toString(prior->shape))
                                               : tr("its file cannot be read"))
                        : QString());
}

void ModelsWindow::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) sayTitle();
}

void ModelsWindow::showCard(const PriorInfo& prior) {
  const auto add = [this](const QString& key, const QString& value) {
    if (value.isEmpty()) return;
    auto* item = new QTreeWidgetItem(card_, {key, value});
    item->setToolTip(1, value);
    item->setTextAlignment(0, Qt::AlignTop);
  };
  add(tr("file"), QString::fromStdString(prior.path));
  const auto card = nlohmann::json::parse(prior.cardJson, nullptr, false);
  if (!card.is_object()) return;
  for (const auto& [key, value] : card.items()) {
    if (key == "name" || key == "mean_image" || key == "denoising_error" || key == "divergence" ||
        key == "draw_variance")
      continue;
    const auto name = QString::fromStdString(key);
    if (!value.is_object() || key == "shape")
      add(name, valueText(value));
    else
      for (const auto& [inner, entry] : value.items())
        add(name + QLatin1Char('.') + QString::fromStdString(inner), valueText(entry));
  }
}

void ModelsWindow::showReady() {
  const auto* prior = chosen();
  const bool file = prior && !prior->path.empty(), known = prior && prior->shape.known();
  const auto own = modelsDirectory();
  const bool mine = file && own &&
                    QFileInfo(QString::fromStdString(prior->path)).absolutePath() ==
                        QFileInfo(QString::fromStdString(*own)).absoluteFilePath();
  calibrate_->setEnabled(mine && known && !prior->generator && !busy_);
  remove_->setEnabled(mine && !busy_);
  remove_->setText(!removing_.empty() ? tr("&Remove for good") : tr("&Remove"));
  reveal_->setEnabled(file);
  use_->setEnabled(known);
  draw_->setEnabled(known && !prior->shape.anySize() && !busy_);
  progress_->setVisible(busy_);
  stop_->setVisible(busy_);
}

void ModelsWindow::begin(const QString& what) {
  busy_ = true;
  progress_->setRange(0, 0);
  tell(what);
  showReady();
}

void ModelsWindow::end(const QString& problem) {
  if (!busy_) return;
  busy_ = false;
  coming_.reset();
  if (dialog_ && dialog_->isVisible()) {
    dialog_->setBusy(false);
    dialog_->setProblem(problem);
    if (problem.isEmpty()) dialog_->close();
    tell({});
  } else {
    tell(problem);
  }
  showReady();
}

void ModelsWindow::tell(const QString& text) {
  message_->setText(text);
}

ImportDialog& ModelsWindow::showImport(const QString& file) {
  if (!dialog_) {
    dialog_ = new ImportDialog(this);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &ImportDialog::importAsked, this, [this](const ImportRequest& request) {
      if (busy_) return;
      coming_ = request.name;
      for (const auto& prior : workbench_.priors())
        if (prior.name == request.name) {
          dialog_->setProblem(tr("There is a prior “%1” already. Give another name.")
                                  .arg(QString::fromStdString(request.name)));
          return;
        }
      dialog_->setBusy(true);
      begin(tr("Importing…"));
      workbench_.importPrior(request);
    });
    // closing it stops its import
    connect(dialog_, &QDialog::rejected, this, [this] {
      if (busy_) workbench_.stopModels();
    });
  }
  if (!file.isEmpty()) dialog_->setFile(file);
  dialog_->show();
  dialog_->raise();
  return *dialog_;
}

void ModelsWindow::import() {
  showImport();
}

void ModelsWindow::askCalibrate() {
  askForFile(this, tr("Images that it was not trained on"), {},
             tr("Images (*.gz *.npy *.tar *-ubyte);;All files (*)"),
             [this](const QString& path) { calibrate(path); });
}

void ModelsWindow::calibrate(const QString& path) {
  const auto* prior = chosen();
  if (!prior || busy_) return;
  CalibrateRequest request;
  request.prior = request.output = prior->path;
  request.data = {path.toStdString()};
  request.device = workbench_.document().experiment().settings.text(nameOf(OptionRole::Device));
  request.decoder = decodePicture;
  begin(tr("Calibrating…"));
  workbench_.calibratePrior(request);
}

void ModelsWindow::remove() {
  const auto* prior = chosen();
  if (!prior) return;
  if (removing_ != prior->name) {  // no second window: the button asks once more
    removing_ = prior->name;
    tell(tr("The file %1 will be gone. Press again to remove it.")
             .arg(QString::fromStdString(prior->path)));
    showReady();
    return;
  }
  removing_.clear();
  begin(tr("Removing…"));
  workbench_.removePrior(*prior);
}

void ModelsWindow::reveal() {
  if (const auto* prior = chosen())
    QDesktopServices::openUrl(
        QUrl::fromLocalFile(QFileInfo(QString::fromStdString(prior->path)).absolutePath()));
}

void ModelsWindow::use() {
  if (const auto* prior = chosen())
    workbench_.document().set({}, nameOf(OptionRole::Prior), prior->name);
}

void ModelsWindow::draw() {
  const auto* prior = chosen();
  if (!prior) return;
  begin(tr("Drawing…"));
  workbench_.drawFrom(prior->name, drawCount);
}

void ModelsWindow::showDraws(const std::string& prior, const std::vector<Image>& images) {
  if (images.empty() || !chosen() || chosen()->name != prior) return;
  draws_->setPixmap(gridOf(images));
}

void ModelsWindow::stop() {
  workbench_.stopModels();
}

}  // namespace inkling
