#include "ui/export/export_dialog.h"

#include "engine/model/error.h"
#include "ui/export/animation_page.h"
#include "ui/export/data_page.h"
#include "ui/export/figure_page.h"
#include "ui/export/finished_methods.h"
#include "ui/export/images_page.h"
#include "ui/export/plots_page.h"
#include "ui/plots/plot.h"
#include "ui/session/settings.h"
#include "ui/session/window_words.h"
#include "ui/setup/file_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>

#include <new>
#include <utility>

namespace inkling {
namespace {

constexpr int refreshMilliseconds = 250, rememberMilliseconds = 500;

QString choicesOf(const ExportPage& page) {
  return QStringLiteral("export/") + page.key();
}

}  // namespace

ExportDialog::ExportDialog(std::function<const Recording&()> recording, std::vector<Plot*> plots,
                           AppSettings& settings, QWidget* parent)
    : QDialog(parent),
      recording_(std::move(recording)),
      settings_(settings),
      list_(new QListWidget(this)),
      stack_(new QStackedWidget(this)) {
  setWindowTitle(tr("Export"));
  list_->setObjectName(QStringLiteral("pages"));
  list_->setAccessibleName(tr("What to export"));
  const ExportSource source{recording_, {plots.begin(), plots.end()}};
  addPage(new FigurePage(source));
  addPage(new ImagesPage(source));
  auto* plotsPage = new PlotsPage(source);
  connect(plotsPage, &PlotsPage::plotsWanted, this, &ExportDialog::plotsWanted);
  addPage(plotsPage);
  addPage(new AnimationPage(source));
  addPage(new DataPage(source));
  list_->setMaximumWidth(list_->sizeHintForColumn(0) + 4 * fontMetrics().averageCharWidth());
  auto* layout = new QGridLayout(this);
  layout->addWidget(list_, 0, 0);
  layout->addWidget(stack_, 0, 1);
  layout->addWidget(makeFooter(), 1, 0, 1, 2);
  layout->setColumnStretch(1, 1);
  layout->setRowStretch(0, 1);

  changed_.setSingleShot(true);
  changed_.setInterval(refreshMilliseconds);
  edited_.setSingleShot(true);
  edited_.setInterval(rememberMilliseconds);
  connect(&changed_, &QTimer::timeout, this, &ExportDialog::refreshPage);
  connect(&edited_, &QTimer::timeout, this, &ExportDialog::remember);
  connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
    stack_->setCurrentIndex(row);
    refreshPage();
  });
  list_->setCurrentRow(0);
  const QSize usual(130 * fontMetrics().averageCharWidth(), 34 * fontMetrics().height());
  resize(usual.boundedTo(screen()->availableSize()));
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::addPage(ExportPage* page) {
  page->refresh();
  page->setChoices(settings_.choices(choicesOf(*page)));
  connect(page, &ExportPage::changed, this, [this] {
    edits_ = true;
    edited_.start();
  });
  pages_.push_back(page);
  list_->addItem(page->title());
  auto* scroll = new QScrollArea(stack_);  // all of it is reachable on a small screen
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidget(page);
  stack_->addWidget(scroll);
}

QWidget* ExportDialog::makeFooter() {
  auto* footer = new QWidget(this);
  leftOut_ = new QLabel(footer);
  leftOut_->setObjectName(QStringLiteral("left-out"));
  leftOut_->setWordWrap(true);
  leftOut_->setTextFormat(Qt::PlainText);
  leftOut_->hide();
  message_ = new QLabel(footer);
  message_->setObjectName(QStringLiteral("message"));
  message_->setWordWrap(true);
  message_->setTextFormat(Qt::PlainText);
  message_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  message_->hide();
  progress_ = new QProgressBar(footer);
  progress_->setObjectName(QStringLiteral("progress"));
  progress_->setAccessibleName(tr("Progress of the export"));
  progress_->hide();
  cancel_ = new QPushButton(tr("&Cancel the export"), footer);
  cancel_->setObjectName(QStringLiteral("cancel"));
  cancel_->setAutoDefault(false);
  cancel_->hide();
  export_ = new QPushButton(tr("E&xport…"), footer);
  export_->setObjectName(QStringLiteral("export"));
  export_->setAutoDefault(false);  // Enter ends the edit of a cell, and exports nothing
  auto* close = new QPushButton(tr("Close"), footer);
  close->setAutoDefault(false);
  auto* layout = new QGridLayout(footer);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(leftOut_, 0, 0, 1, 4);
  layout->addWidget(message_, 1, 0, 1, 4);
  layout->addWidget(progress_, 2, 0);
  layout->addWidget(cancel_, 2, 1);
  layout->addWidget(export_, 2, 2);
  layout->addWidget(close, 2, 3);
  layout->setColumnStretch(0, 1);
  connect(cancel_, &QPushButton::clicked, this, &ExportDialog::cancel);
  connect(export_, &QPushButton::clicked, this, &ExportDialog::askAndExport);
  connect(close, &QPushButton::clicked, this, &ExportDialog::close);
  return footer;
}

void ExportDialog::showPage(Page page) {
  list_->setCurrentRow(static_cast<int>(page));
}

ExportDialog::Page ExportDialog::currentPage() const {
  return static_cast<Page>(list_->currentRow());
}

void ExportDialog::askAndExport() {
  const auto shown = currentPage();
  const auto [name, suffix] = page(shown).place();
  const auto folder = settings_.folder();
  if (suffix.isEmpty())
    askForFile(
        this, tr("Folder for the export"), folder, {},
        [this, shown](const QString& path) { exportTo(shown, path); }, QFileDialog::Directory);
  else
    askForNewFile(this, tr("Export"), QDir(folder).filePath(name + QLatin1Char('.') + suffix),
                  tr("%1 (*.%2);;All files (*)").arg(suffix.toUpper(), suffix), suffix,
                  [this, shown](const QString& path, const QString&) { exportTo(shown, path); });
}

bool ExportDialog::exportTo(Page which, const QString& path) {
  if (busy()) return refuse(tr("An export is still under way: wait for its end, or cancel it."));
  remember();
  try {
    begin(page(which).prepare(path));
    return true;
  } catch (const std::bad_alloc&) {
    return refuse(tr("There is not enough memory for this export: export less at once."));
  } catch (const std::exception& error) {
    return refuse(errorText(error));
  }
}

void ExportDialog::begin(std::unique_ptr<ExportTask> task) {
  task_ = std::move(task);
  tell({});
  progress_->setRange(0, 0);
  progress_->show();
  cancel_->setEnabled(true);
  cancel_->show();
  export_->setEnabled(false);
  connect(task_.get(), &ExportTask::progressed, this, [this](int done, int total) {
    progress_->setRange(0, total);
    progress_->setValue(done);
  });
  connect(task_.get(), &ExportTask::finished, this, [this](const QString& path) {
    const QFileInfo file(path);
    settings_.setFolder(file.isDir() ? file.absoluteFilePath() : file.absolutePath());
    end(tr("Written: %1").arg(path));
    Q_EMIT exported(path);
  });
  connect(task_.get(), &ExportTask::failed, this, [this](const QString& message) {
    end(message);
    Q_EMIT failed(message);
  });
  connect(task_.get(), &ExportTask::cancelled, this, [this] { end(tr("Cancelled.")); });
  task_->start();
}

void ExportDialog::end(const QString& message) {
  task_.release()->deleteLater();  // it may be the one that is speaking
  progress_->hide();
  cancel_->hide();
  export_->setEnabled(true);
  tell(message);
}

void ExportDialog::tell(const QString& message) {
  message_->setText(message);
  message_->setVisible(!message.isEmpty());
}

bool ExportDialog::refuse(const QString& message) {
  tell(message);
  Q_EMIT failed(message);
  return false;
}

void ExportDialog::cancel() {
  if (!task_) return;
  cancel_->setEnabled(false);
  task_->cancel();
}

void ExportDialog::refresh() {
  if (isVisible() && !changed_.isActive()) changed_.start();
}

void ExportDialog::refreshPage() {
  page(currentPage()).refresh();
  showLeftOut();
}

void ExportDialog::showLeftOut() {
  // Plots show everything, what is old faintly and under a name that says so.
  const auto text = currentPage() == Page::Plots ? QString() : leftOutText(recording_());
  leftOut_->setText(text);
  leftOut_->setVisible(!text.isEmpty());
}

void ExportDialog::remember() {
  edited_.stop();
  if (!std::exchange(edits_, false)) return;
  for (const auto* page : pages_)
    settings_.setChoices(choicesOf(*page), page->choices());
}

void ExportDialog::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  refreshPage();
}

void ExportDialog::hideEvent(QHideEvent* event) {
  remember();
  changed_.stop();
  QDialog::hideEvent(event);
}

}  // namespace inkling
