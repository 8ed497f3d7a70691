#include "ui/session/relabel.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMetaProperty>
#include <QTabBar>
#include <QTableWidget>
#include <QTextEdit>
#include <QTreeWidget>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace inkling {
namespace {

constexpr int deepest = 3;        // of arguments that are texts with arguments
constexpr int enoughLetters = 6;  // of a text with arguments to know it by
constexpr std::array properties{
    "windowTitle", "toolTip", "statusTip", "whatsThis", "accessibleName",  "accessibleDescription",
    "text",        "title",   "prefix",    "suffix",    "placeholderText", "specialValueText"};

/// The classes whose functions may have made what an object says: its own and those around it.
QStringList contextsOf(const QObject& object) {
  QStringList contexts;
  for (const auto* each = &object; each; each = each->parent())
    for (const auto* meta = each->metaObject(); meta; meta = meta->superClass())
      if (const auto name = QString::fromLatin1(meta->className());
          name.startsWith(QLatin1String("inkling::")) && !contexts.contains(name))
        contexts << name;
  return contexts;
}

int lettersOf(const QString& text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }));
}

QString plainText(const QAction& action) {
  return QString(action.text()).remove(u'&');
}

bool tipIsText(const QObject& object) {
  const auto* action = qobject_cast<const QAction*>(&object);
  return action && action->toolTip() == plainText(*action);
}

/// What somebody has typed, and a command's tip where it is its text anyway.
bool isKept(const QObject& object, const char* property) {
  if (qstrcmp(property, "toolTip") == 0 && tipIsText(object)) return true;
  return qstrcmp(property, "text") == 0 &&
         (qobject_cast<const QLineEdit*>(&object) || qobject_cast<const QTextEdit*>(&object));
}

template <typename Item>
void relabelItem(Item* item, const Relabel& relabel, const QStringList& contexts, int column) {
  if (!item) return;
  for (const int role : {static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::ToolTipRole)}) {
    const auto text = [&] {
      if constexpr (std::is_same_v<Item, QTreeWidgetItem>)
        return item->data(column, role).toString();
      else
        return item->data(role).toString();
    }();
    const auto now = relabel(text, contexts);
    if (now == text) continue;
    if constexpr (std::is_same_v<Item, QTreeWidgetItem>)
      item->setData(column, role, now);
    else
      item->setData(role, now);
  }
}

void relabelTable(QTableWidget& table, const Relabel& relabel, const QStringList& contexts) {
  for (int column = 0; column < table.columnCount(); ++column) {
    relabelItem(table.horizontalHeaderItem(column), relabel, contexts, 0);
    for (int row = 0; row < table.rowCount(); ++row)
      relabelItem(table.item(row, column), relabel, contexts, 0);
  }
}

void relabelTree(QTreeWidget& tree, const Relabel& relabel, const QStringList& contexts) {
  for (int column = 0; column < tree.columnCount(); ++column) {
    relabelItem(tree.headerItem(), relabel, contexts, column);
    for (int i = 0; i < tree.topLevelItemCount(); ++i)
      relabelItem(tree.topLevelItem(i), relabel, contexts, column);
  }
}

void relabelLists(QObject& object, const Relabel& relabel, const QStringList& contexts) {
  if (auto* combo = qobject_cast<QComboBox*>(&object)) {
    for (int i = 0; i < combo->count(); ++i)
      for (const int role : {static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::ToolTipRole)})
        if (const auto text = combo->itemData(i, role).toString(); !text.isEmpty())
          combo->setItemData(i, relabel(text, contexts), role);
  } else if (auto* tabs = qobject_cast<QTabBar*>(&object)) {
    for (int i = 0; i < tabs->count(); ++i) {
      tabs->setTabText(i, relabel(tabs->tabText(i), contexts));
      tabs->setTabToolTip(i, relabel(tabs->tabToolTip(i), contexts));
    }
  } else if (auto* list = qobject_cast<QListWidget*>(&object)) {
    for (int i = 0; i < list->count(); ++i)
      relabelItem(list->item(i), relabel, contexts, 0);
  } else if (auto* table = qobject_cast<QTableWidget*>(&object)) {
    relabelTable(*table, relabel, contexts);
  } else if (auto* tree = qobject_cast<QTreeWidget*>(&object)) {
    relabelTree(*tree, relabel, contexts);
  }
}

}  // namespace

QString withoutMnemonic(const QString& label) {
  static const QRegularExpression mnemonic(QStringLiteral("\\(&\\w\\)|&(?=\\w)"));
  return QString(label).remove(mnemonic);
}

Relabel::Relabel(const Language& before, const Language& now) {
  const auto& english = languages().front();
  if (before.id != english.id)
    read(before, true);
  else
    read(now, false);
  // the one that says most of a text is its own
  std::stable_sort(patterns_.begin(), patterns_.end(),
                   [](const Pattern& a, const Pattern& b) { return a.letters > b.letters; });
}

/// A language's catalog names every text with its context; in English the text is the source.
void Relabel::read(const Language& language, bool translated) {
  QFile file(QStringLiteral(":/languages/inkling_%1.ts").arg(language.id));
  if (!file.open(QIODevice::ReadOnly)) return;
  QXmlStreamReader xml(&file);
  Origin origin;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name")) {
      origin.context = xml.readElementText().toUtf8();
    } else if (xml.name() == QLatin1String("source")) {
      origin.source = xml.readElementText().toUtf8();
    } else if (xml.name() == QLatin1String("translation")) {
      const auto text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
      add(origin, translated ? text : QString::fromUtf8(origin.source));
    }
  }
}

void Relabel::add(const Origin& origin, const QString& text) {
  exact_[text].push_back(origin);
  if (const auto plain = withoutMnemonic(text); plain != text)
    exact_[plain].push_back({origin.context, origin.source, true});
  static const QRegularExpression place(QStringLiteral("%L?(\\d|n)|\\{[a-z0-9+-]*\\}"));
  Pattern pattern;
  pattern.origin = origin;
  QString expression, literal;
  qsizetype from = 0;
  for (auto found = place.globalMatch(text); found.hasNext();) {
    const auto match = found.next();
    const auto number = match.captured(1);
    if (number.isEmpty()) return;  // of a message, which is told once and not kept
    const auto between = text.mid(from, match.capturedStart() - from);
    if (from == 0) pattern.begins = between;
    literal += between;
    expression += QRegularExpression::escape(between) + QStringLiteral("(.*?)");
    pattern.places.push_back(number == QLatin1String("n") ? 0 : number.toInt());
    from = match.capturedEnd();
  }
  if (pattern.places.empty()) return;
  pattern.ends = text.mid(from);
  literal += pattern.ends;
  pattern.letters = lettersOf(literal);
  pattern.expression.setPattern(
      QRegularExpression::anchoredPattern(expression + QRegularExpression::escape(pattern.ends)));
  pattern.expression.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
  patterns_.push_back(std::move(pattern));
}

QString Relabel::now(const Origin& origin) {
  const auto text =
      QCoreApplication::translate(origin.context.constData(), origin.source.constData());
  return origin.plain ? withoutMnemonic(text) : text;
}

QString Relabel::operator()(const QString& text, const QStringList& contexts) const {
  return text.isEmpty() ? text : whole(text, contexts, 0);
}

QString Relabel::whole(const QString& text, const QStringList& contexts, int depth) const {
  if (const auto found = exact_.find(text); found != exact_.end()) {
    const auto& origins = *found;
    const auto rank = [&](const Origin& origin) {
      const auto at = contexts.indexOf(QString::fromUtf8(origin.context));
      return at >= 0 ? at : contexts.size() + (origin.context == "texts");
    };
    const auto best =
        std::min_element(origins.begin(), origins.end(),
                         [&](const Origin& a, const Origin& b) { return rank(a) < rank(b); });
    return now(*best);
  }
  if (depth == deepest) return text;
  if (text.contains(u'\n')) {
    QStringList lines;
    for (const auto& line : text.split(u'\n'))
      lines << whole(line, contexts, depth + 1);
    return lines.join(u'\n');
  }
  for (const auto& pattern : patterns_) {
    if (!text.startsWith(pattern.begins) || !text.endsWith(pattern.ends)) continue;
    const auto match = pattern.expression.match(text);
    if (!match.hasMatch()) continue;
    auto made = now(pattern.origin);
    int texts = 0, names = 0;  // of the arguments
    for (std::size_t i = 0; i < pattern.places.size(); ++i) {
      const auto before = match.captured(static_cast<int>(i) + 1);
      const auto after = whole(before, contexts, depth + 1);
      const bool isText = after != before || exact_.contains(before);
      texts += isText;
      names += !isText && lettersOf(before) > 0 && !before.contains(u'+');  // no keys
      const int place = pattern.places[i];
      made.replace(place == 0 ? QStringLiteral("%n") : QLatin1Char('%') + QString::number(place),
                   after);
    }
    const bool known = names == 0 && (texts > 0 || pattern.letters > 0);
    if (pattern.letters >= enoughLetters || known) return made;
  }
  return text;
}

void Relabel::relabel(QObject& object) const {
  const auto contexts = contextsOf(object);
  const auto* meta = object.metaObject();
  const bool sameTip = tipIsText(object);
  for (const auto* name : properties) {
    const int index = meta->indexOfProperty(name);
    if (index < 0 || isKept(object, name)) continue;
    const auto property = meta->property(index);
    if (!property.isWritable() || property.metaType().id() != QMetaType::QString) continue;
    const auto text = property.read(&object).toString();
    if (const auto now = (*this)(text, contexts); now != text) property.write(&object, now);
  }
  if (auto* action = qobject_cast<QAction*>(&object);
      action && sameTip && action->toolTip() != plainText(*action))
    action->setToolTip(plainText(*action));
  relabelLists(object, *this, contexts);
  if (auto* own = dynamic_cast<Relabelled*>(&object)) own->relabel(*this);
}

void Relabel::relabelTree(QObject& top) const {
  relabel(top);
  for (auto* each : top.findChildren<QObject*>())
    relabel(*each);
}

}  // namespace inkling
