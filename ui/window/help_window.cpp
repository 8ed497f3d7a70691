#include "ui/window/help_window.h"

#include "engine/model/option.h"
#include "engine/model/solver_info.h"
#include "ui/figures/option_text.h"
#include "ui/plots/palette.h"
#include "ui/session/window_words.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <array>

namespace inkling {
namespace {

struct Chapter {
  const char *id, *title;
};
constexpr std::array<Chapter, 13> chapters{
    {{"what", QT_TRANSLATE_NOOP("inkling::HelpWindow", "What this is")},
     {"first-steps", QT_TRANSLATE_NOOP("inkling::HelpWindow", "First steps")},
     {"lessons", QT_TRANSLATE_NOOP("inkling::HelpWindow", "Lessons")},
     {"views", QT_TRANSLATE_NOOP("inkling::HelpWindow", "Reading the pictures and plots")},
     {"methods", QT_TRANSLATE_NOOP("inkling::HelpWindow", "Methods and their settings")},
     {"matrices", QT_TRANSLATE_NOOP("inkling::HelpWindow", "Matrices")},
     {"quantizer", QT_TRANSLATE_NOOP("inkling::HelpWindow", "Bits, Δ, thresholds, dither")},
     {"settings", QT_TRANSLATE_NOOP("inkling::HelpWindow", "Settings of an experiment")},
     {"live", QT_TRANSLATE_NOOP("inkling::HelpWindow", "Live mode")},
     {"own", QT_TRANSLATE_NOOP("inkling::HelpWindow", "Own measurements")},
     {"export", QT_TRANSLATE_NOOP("inkling::HelpWindow", "Export")},
     {"keyboard", QT_TRANSLATE_NOOP("inkling::HelpWindow", "Keyboard")},
     {"references", QT_TRANSLATE_NOOP("inkling::HelpWindow", "References")}}};

QString escaped(const std::string& text) {
  return QString::fromStdString(text).toHtmlEscaped();
}

QString table(const QString& rows) {
  return QStringLiteral("<table cellpadding=\"4\">%1</table>").arg(rows);
}

QString methodsOf(const Option& option) {
  QStringList labels;
  for (const auto& method : solvers())
    if (option.appliesTo(method.id)) labels << optionText(method.label).toHtmlEscaped();
  return labels.join(QStringLiteral(", "));
}

QString row(const Option& option) {
  auto name = QStringLiteral("<b>%1</b>").arg(optionText(option.label).toHtmlEscaped());
  if (!option.unit.empty()) name += QStringLiteral(" / ") + optionText(option.unit).toHtmlEscaped();
  const auto standard = shownValue(option, option.defaultValue).toHtmlEscaped();
  auto facts = HelpWindow::tr("Range: %1. Default: %2.")
                   .arg(messageText(range(option)).toHtmlEscaped(),
                        standard.isEmpty() ? HelpWindow::tr("none") : standard);
  if (option.scope == OptionScope::Method)
    facts += QLatin1Char(' ') + HelpWindow::tr("For %1.").arg(methodsOf(option));
  return QStringLiteral("<tr><td>%1<br><code>--%2</code></td><td>%3<br><i>%4</i></td></tr>")
      .arg(name, escaped(option.name), optionText(option.help).toHtmlEscaped(), facts);
}

QString optionRows(OptionScope scope) {
  QString rows;
  for (const auto& option : standardOptions().options())
    if (option.scope == scope) rows += row(option);
  return rows;
}

QString methodRows() {
  QString rows;
  for (const auto& method : solvers())
    rows +=
        QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
            .arg(optionText(method.label).toHtmlEscaped(), optionText(method.help).toHtmlEscaped());
  return rows;
}

QString shortcutRows(const std::vector<Shortcut>& shortcuts) {
  QString rows, group;
  for (const auto& each : shortcuts) {
    if (each.group != group)
      rows += QStringLiteral("<tr><td colspan=\"2\"><b>%1</b></td></tr>")
                  .arg(each.group.toHtmlEscaped());
    group = each.group;
    rows += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>")
                .arg(each.keys.toHtmlEscaped(), each.what.toHtmlEscaped());
  }
  return rows;
}

QString writtenPage(const QString& id) {
  //: the folder of resources/help with the pages in this language
  const auto folder = HelpWindow::tr("en");
  const auto path = QStringLiteral(":/help/%1/%2.html").arg(folder, id);
  QFile file(path);
  if (file.open(QIODevice::ReadOnly)) return QString::fromUtf8(file.readAll());
  return QStringLiteral("<p>%1</p>")
      .arg(HelpWindow::tr("This page is missing from the program: install Inkling again."));
}

QString heading(const QString& text) {
  return QStringLiteral("<h2>%1</h2>").arg(text);
}

}  // namespace

std::vector<HelpPage> helpPages(const QMainWindow& window, const FixedKeys& fixed) {
  std::vector<HelpPage> pages;
  for (const auto& chapter : chapters) {
    HelpPage page{QString::fromLatin1(chapter.id), HelpWindow::tr(chapter.title), {}};
    page.html = QStringLiteral("<h1>%1</h1>").arg(page.title) + writtenPage(page.id);
    if (page.id == QLatin1String("methods"))
      page.html += heading(HelpWindow::tr("Methods")) + table(methodRows()) +
                   heading(HelpWindow::tr("Settings")) + table(optionRows(OptionScope::Method));
    if (page.id == QLatin1String("settings"))
      page.html += table(optionRows(OptionScope::Experiment));
    if (page.id == QLatin1String("keyboard"))
      page.html += table(shortcutRows(shortcutsOf(window, fixed)));
    pages.push_back(std::move(page));
  }
  return pages;
}

HelpWindow::HelpWindow(const QMainWindow& window, const FixedKeys& fixed, QWidget* parent)
    : QWidget(parent, Qt::Window),
      pages_(helpPages(window, fixed)),
      contents_(new QListWidget),
      page_(new QTextBrowser),
      search_(new QLineEdit),
      found_(new QLabel) {
  setWindowTitle(tr("Inkling Help"));
  contents_->setObjectName(QStringLiteral("contents"));
  contents_->setAccessibleName(tr("Contents"));
  for (const auto& page : pages_)
    contents_->addItem(page.title);
  page_->setObjectName(QStringLiteral("page"));
  page_->setOpenLinks(false);
  connect(page_, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
  connect(contents_, &QListWidget::currentRowChanged, this, &HelpWindow::showRow);
  auto* split = new QSplitter(this);
  split->addWidget(contents_);
  split->addWidget(page_);
  split->setStretchFactor(1, 1);
  auto* column = new QVBoxLayout(this);
  column->addWidget(makeSearch());
  column->addWidget(split, 1);
  addKeys();
  const int wide = fontMetrics().averageCharWidth();
  resize(110 * wide, 36 * fontMetrics().height());
  split->setSizes({contents_->sizeHintForColumn(0) + 4 * wide, 80 * wide});
  contents_->setCurrentRow(0);
}

QWidget* HelpWindow::makeSearch() {
  auto* box = new QWidget(this);
  auto* line = new QHBoxLayout(box);
  line->setContentsMargins(0, 0, 0, 0);
  search_->setObjectName(QStringLiteral("search"));
  search_->setPlaceholderText(tr("Search the help"));
  search_->setAccessibleName(tr("Search the help"));
  search_->setClearButtonEnabled(true);
  connect(search_, &QLineEdit::textChanged, this, &HelpWindow::search);
  connect(search_, &QLineEdit::returnPressed, this, &HelpWindow::goToNextMatch);
  found_->setObjectName(QStringLiteral("matches"));
  found_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("000 of 000  ")));
  line->addWidget(search_, 1);
  line->addWidget(found_);
  const auto add = [&](const char* name, Qt::ArrowType arrow, const QString& text,
                       void (HelpWindow::*slot)()) {
    auto* button = new QToolButton(box);
    button->setObjectName(QString::fromLatin1(name));
    button->setArrowType(arrow);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, slot);
    line->addWidget(button);
  };
  add("previous", Qt::UpArrow, tr("Previous match"), &HelpWindow::goToPreviousMatch);
  add("next", Qt::DownArrow, tr("Next match"), &HelpWindow::goToNextMatch);
  return box;
}

void HelpWindow::addKeys() {
  const auto add = [this](const auto& keys, QWidget* where, const auto& act) {
    auto* shortcut = new QShortcut(keys, where);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
  };
  add(QKeySequence::Find, this, [this] {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
  });
  add(QKeySequence::FindNext, this, [this] { goToNextMatch(); });
  add(QKeySequence::FindPrevious, this, [this] { goToPreviousMatch(); });
  add(QKeySequence(Qt::SHIFT | Qt::Key_Return), search_, [this] { goToPreviousMatch(); });
  add(QKeySequence::Close, this, [this] { close(); });
  add(QKeySequence(Qt::Key_Escape), this, [this] { close(); });
}

QString HelpWindow::currentPage() const {
  const int row = contents_->currentRow();
  return row < 0 ? QString() : pages_[static_cast<std::size_t>(row)].id;
}

void HelpWindow::showPage(const QString& id) {
  for (int i = 0; i < static_cast<int>(pages_.size()); ++i)
    if (pages_[static_cast<std::size_t>(i)].id == id) contents_->setCurrentRow(i);
}

void HelpWindow::showRow(int row) {
  if (row < 0) return;
  const auto& page = pages_[static_cast<std::size_t>(row)];
  // Links take the application's colour otherwise, which is dark on a dark page.
  const auto link = isDark(page_->palette()) ? QColor(140, 190, 255) : QColor(0, 80, 170);
  page_->document()->setDefaultStyleSheet(QStringLiteral("a { color: %1; }").arg(link.name()));
  page_->setHtml(page.html);
  page_->setAccessibleName(page.title);
}

void HelpWindow::follow(const QUrl& link) {
  if (link.scheme().startsWith(QLatin1String("http")))
    QDesktopServices::openUrl(link);
  else
    showPage(link.path());
}

void HelpWindow::search(const QString& text) {
  if (texts_.empty())
    for (const auto& page : pages_) {
      QTextDocument document;
      document.setHtml(page.html);
      texts_.push_back(document.toPlainText());
    }
  matches_.clear();
  length_ = static_cast<int>(text.size());
  for (int page = 0; length_ > 0 && page < static_cast<int>(texts_.size()); ++page) {
    const auto& searched = texts_[static_cast<std::size_t>(page)];
    for (auto at = searched.indexOf(text, 0, Qt::CaseInsensitive); at >= 0;
         at = searched.indexOf(text, at + length_, Qt::CaseInsensitive))
      matches_.push_back({page, static_cast<int>(at)});
  }
  match_ = -1;
  if (matches_.empty())
    tellMatches();
  else
    goToMatch(0);
}

void HelpWindow::goToNextMatch() {
  goToMatch(match_ + 1);
}

void HelpWindow::goToPreviousMatch() {
  goToMatch(match_ - 1);
}

void HelpWindow::goToMatch(int index) {
  if (matches_.empty()) return;
  const int count = matchCount();
  match_ = (index + count) % count;
  const auto& match = matches_[static_cast<std::size_t>(match_)];
  contents_->setCurrentRow(match.page);
  QTextCursor cursor(page_->document());
  cursor.setPosition(match.position);
  cursor.setPosition(match.position + length_, QTextCursor::KeepAnchor);
  page_->setTextCursor(cursor);
  tellMatches();
}

void HelpWindow::tellMatches() {
  found_->setText(length_ == 0       ? QString()
                  : matches_.empty() ? tr("Not found")
                                     : tr("%1 of %2").arg(match_ + 1).arg(matchCount()));
}

void HelpWindow::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) showRow(contents_->currentRow());
}

}  // namespace inkling
