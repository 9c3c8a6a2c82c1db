// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThreadPool>
#include <memory>
#include <optional>

#include "spelling/dictionary_files.h"

namespace bild {

class Dictionary;

/// Looks words up in a dictionary on a thread of its own, so that nobody waits for one. Interface thread only.
class Speller : public QObject {
    Q_OBJECT
public:
    explicit Speller(QObject* parent = nullptr);
    ~Speller() override;

    /// From now on in this dictionary, or none, with the user's own words. Answers of the one before come no more.
    void setDictionary(const std::optional<DictionaryFiles>& files, const QStringList& myWords);
    [[nodiscard]] bool hasDictionary() const { return m_dictionary != nullptr; }
    void check(const QStringList& words);
    /// Comes before the words that are still to be checked.
    void suggest(const QString& word);
    void add(const QString& word);

Q_SIGNALS:
    void checked(const QStringList& words, const QSet<QString>& wrong);
    void suggested(const QString& word, const QStringList& suggestions);

private:
    /// Loaded by the first that needs it. Of the worker's thread.
    struct Loaded;
    template <typename Work>
    void start(const Work& work, int priority);

    std::shared_ptr<Loaded> m_dictionary;
    QThreadPool m_worker;
};

}  // namespace bild
