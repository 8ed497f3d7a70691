// Which Inkling this is, under which licence, from whose data, and how it is cited.
#pragma once

#include <QDialog>
#include <QString>

namespace inkling {

struct EngineInfo;

/// In BibTeX: this program in that version, and the papers of its methods.
QString citations(const QString& version);

/// Object names: "version", "credits", "citations", "copy". What the engine is made with is there
/// once it has been opened.
class AboutDialog : public QDialog {
  Q_OBJECT

 public:
  AboutDialog(const QString& version, const EngineInfo& engine, QWidget* parent = nullptr);
};

}  // namespace inkling
