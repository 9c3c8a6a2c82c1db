// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/speller.h"

#include <QThread>
#include <utility>

#include "spelling/dictionary.h"

namespace bild {

struct Speller::Loaded {
    DictionaryFiles files;
    QStringList myWords;
    std::unique_ptr<Dictionary> dictionary;

    Dictionary& get() {
        if (!dictionary) {
            dictionary = std::make_unique<Dictionary>(files);
            for (const QString& word : std::as_const(myWords)) dictionary->add(word);
        }
        return *dictionary;
    }
};

Speller::Speller(QObject* parent) : QObject(parent) {
    m_worker.setMaxThreadCount(1);
    m_worker.setThreadPriority(QThread::LowPriority);
}

Speller::~Speller() {
    m_worker.clear();
    m_worker.waitForDone();
}

/// Does `work(dictionary)` on the other thread, and what that returns here, unless the dictionary was changed.
template <typename Work>
void Speller::start(const Work& work, int priority) {
    if (!m_dictionary) return;
    m_worker.start(
        [this, loaded = m_dictionary, work] {
            auto answer = work(loaded->get());
            QMetaObject::invokeMethod(
                this,
                [this, loaded, answer] {
                    if (loaded == m_dictionary) answer(*this);
                },
                Qt::QueuedConnection);
        },
        priority);
}

void Speller::setDictionary(const std::optional<DictionaryFiles>& files, const QStringList& myWords) {
    m_worker.clear();
    // A large one takes a while to go, too.
    m_worker.start([old = std::exchange(m_dictionary, nullptr)] {});
    m_dictionary = files ? std::make_shared<Loaded>() : nullptr;
    if (!files) return;
    m_dictionary->files = *files;
    m_dictionary->myWords = myWords;
}

void Speller::check(const QStringList& words) {
    const auto work = [words](Dictionary& dictionary) {
        QSet<QString> wrong;
        for (const QString& word : words) {
            if (!dictionary.knows(word)) wrong.insert(word);
        }
        return [words, wrong](Speller& speller) { Q_EMIT speller.checked(words, wrong); };
    };
    start(work, 0);
}

void Speller::suggest(const QString& word) {
    const auto work = [word](Dictionary& dictionary) {
        return
            [word, found = dictionary.suggestions(word)](Speller& speller) { Q_EMIT speller.suggested(word, found); };
    };
    start(work, 1);
}

void Speller::add(const QString& word) {
    const auto work = [word](Dictionary& dictionary) {
        dictionary.add(word);
        return [](Speller&) {};
    };
    start(work, 1);
}

}  // namespace bild
