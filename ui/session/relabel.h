// Another language for a window that stands: the one place that does it.
#pragma once

#include "ui/figures/language.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <vector>

class QObject;

namespace inkling {

/// A label for where nothing is pressed: "Matrix A" of "Matrix &A", and of "行列 A(&A)" "行列 A".
QString withoutMnemonic(const QString& label);

/// Finds of a text what it was translated from, by the catalogs, and what that is in the language
/// that is installed now. Texts with arguments are found too, and their arguments where those are
/// texts themselves; of those that have few letters of their own only where every argument is such
/// a text, a number or a key. What no catalog has stays: names of files, what somebody has typed.
class Relabel {
 public:
  /// before: the language that the texts are in. The new one is installed already.
  Relabel(const Language& before, const Language& now);

  /// contexts: classes in which it may have been translated, the likeliest first.
  QString operator()(const QString& text, const QStringList& contexts = {}) const;
  /// What the object itself says: labels, titles, tips, entries of lists, actions.
  void relabel(QObject& object) const;
  /// The object and everything in it.
  void relabelTree(QObject& top) const;

 private:
  struct Origin {
    QByteArray context, source;
    bool plain = false;  ///< the text is without its mnemonic
  };
  struct Pattern {
    QString begins, ends;  ///< asked first, since most texts are no instance of most patterns
    QRegularExpression expression;
    std::vector<int> places;  ///< of its groups, %1 is 1
    int letters = 0;          ///< of its own
    Origin origin;
  };

  void read(const Language& language, bool translated);
  void add(const Origin& origin, const QString& text);
  static QString now(const Origin& origin);
  QString whole(const QString& text, const QStringList& contexts, int depth) const;

  QHash<QString, std::vector<Origin>> exact_;
  std::vector<Pattern> patterns_;
};

/// What a widget says that is in none of its properties, as what it paints.
class Relabelled {
 public:
  virtual ~Relabelled() = default;
  virtual void relabel(const Relabel& relabel) = 0;
};

}  // namespace inkling
