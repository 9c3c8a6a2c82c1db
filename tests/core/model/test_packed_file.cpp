// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/packed_file.h"

#include <QtTest>

#include <cstring>
#include <functional>
#include <nlohmann/json.hpp>

#include "error.h"
#include "kernels/aligned_buffer.h"

using namespace bild;
using nlohmann::json;

namespace {

constexpr const char* kIdentity = "int8, made of \"these\" files";

/// Some matrices with bytes of their own.
struct Matrices {
    Matrices() {
        for (const std::size_t size : {std::size_t{1}, std::size_t{64}, std::size_t{100000}, std::size_t{4097}}) {
            buffers.emplace_back(size);
            for (std::size_t i = 0; i < size; ++i)
                buffers.back().as<unsigned char>()[i] = static_cast<unsigned char>(i * 7);
            const auto number = static_cast<std::int64_t>(buffers.size());
            blobs.push_back({"matrix " + std::to_string(9 - number),
                             "int8",
                             number,
                             number * 10,
                             number % 2 == 0,
                             {buffers.back().data(), size}});
        }
    }
    std::vector<kernels::AlignedBuffer> buffers;
    std::vector<PackedBlob> blobs;
};

QByteArray contentOf(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replace(const QString& name, const QByteArray& content) {
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

std::uint64_t headerLength(const QByteArray& content) {
    std::uint64_t length = 0;
    std::memcpy(&length, content.constData() + 8, sizeof length);
    return length;
}

/// The file with another header text before the same matrices.
QByteArray withHeader(const QByteArray& content, const std::string& header) {
    const std::uint64_t length = header.size();
    const auto padded = [](std::uint64_t size) { return (16 + size + 4095) / 4096 * 4096; };
    QByteArray changed = content.left(8) + QByteArray(reinterpret_cast<const char*>(&length), 8) +
                         QByteArray(header.data(), static_cast<qsizetype>(length));
    changed += QByteArray(static_cast<qsizetype>(padded(length)) - changed.size(), 0);
    return changed + content.mid(static_cast<qsizetype>(padded(headerLength(content))));
}

using Damage = std::function<QByteArray(const QByteArray&)>;

Damage inHeader(const std::function<void(json&)>& change) {
    return [change](const QByteArray& content) {
        const QByteArray text = content.mid(16, static_cast<qsizetype>(headerLength(content)));
        json header = json::parse(text.begin(), text.end());
        change(header);
        return withHeader(content, header.dump());
    };
}

Damage inFirstMatrix(const char* key, const json& value) {
    return inHeader([key, value](json& header) { header["matrices"][0][key] = value; });
}

}  // namespace

Q_DECLARE_METATYPE(Damage)

class TestPackedFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_name = m_folder->filePath("model.packed");
        PackedFile::write(m_name.toStdString(), kIdentity, m_matrices.blobs, m_team);
    }

    void readsBackWhatWasWritten() {
        const auto file = PackedFile::open(m_name.toStdString(), kIdentity, m_team);
        for (const PackedBlob& written : m_matrices.blobs) {
            const PackedBlob& read = file->find(written.name);
            QCOMPARE(read.form, written.form);
            QCOMPARE(read.rows, written.rows);
            QCOMPARE(read.columns, written.columns);
            QCOMPARE(read.gated, written.gated);
            QVERIFY(std::ranges::equal(read.bytes, written.bytes));
            QCOMPARE(reinterpret_cast<std::uintptr_t>(read.bytes.data()) % 64, std::uintptr_t{0});
        }
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(file->find("matrix 1")), FileError);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(file->find("")), FileError);
    }

    void refusesWhatIsNotWhole_data() {
        QTest::addColumn<Damage>("damage");
        const auto row = [](const char* name, const Damage& damage) { QTest::newRow(name) << damage; };
        row("empty", [](const QByteArray&) { return QByteArray(); });
        row("ten bytes", [](const QByteArray& content) { return content.left(10); });
        row("header cut", [](const QByteArray& content) { return content.left(40); });
        row("no matrices", [](const QByteArray& content) { return content.left(4096); });
        row("last matrix cut", [](const QByteArray& content) { return content.left(content.size() - 64); });
        row("other magic", [](const QByteArray& content) { return "PILDBACK" + content.mid(8); });
        row("header of 2^64 - 1 bytes", [](const QByteArray& content) {
            return content.left(8) + QByteArray(8, static_cast<char>(0xff)) + content.mid(16);
        });
        row("header past the end", [](const QByteArray& content) {
            const auto length = static_cast<std::uint64_t>(content.size() - 15);
            return content.left(8) + QByteArray(reinterpret_cast<const char*>(&length), 8) + content.mid(16);
        });
        row("no JSON", [](const QByteArray& content) { return withHeader(content, "{\"schema\": "); });
        row("bad UTF-8", [](const QByteArray& content) { return withHeader(content, "{\"schema\": \"\xff\"}"); });
        row("a list", [](const QByteArray& content) { return withHeader(content, "[]"); });
        row("deep JSON", [](const QByteArray& content) { return withHeader(content, std::string(100000, '[')); });
        row("other schema", inHeader([](json& header) { header["schema"] = "other"; }));
        row("older version", inHeader([](json& header) { header["version"] = 0; }));
        row("newer version", inHeader([](json& header) { header["version"] = 1000; }));
        row("foreign layout", inHeader([](json& header) { header["layout"] = "rows"; }));
        row("other identity", inHeader([](json& header) { header["identity"] = "bfloat16"; }));
        row("identity of another kind", inHeader([](json& header) { header["identity"] = 7; }));
        row("no list of matrices", inHeader([](json& header) { header.erase("matrices"); }));
        row("matrices of another kind", inHeader([](json& header) { header["matrices"] = "none"; }));
        row("a matrix of another kind", inHeader([](json& header) { header["matrices"][0] = 3; }));
        row("begins past the end", inFirstMatrix("begin", std::uint64_t{1} << 40U));
        row("begin and size overflow", inFirstMatrix("begin", ~std::uint64_t{63}));
        row("begins at an odd byte", inFirstMatrix("begin", 1));
        row("ends past the end", inFirstMatrix("bytes", std::uint64_t{1} << 40U));
        row("size of 2^64 - 1", inFirstMatrix("bytes", ~std::uint64_t{0}));
        row("one byte less", inFirstMatrix("bytes", 0));
        row("negative size", inFirstMatrix("bytes", -1));
        row("fractional size", inFirstMatrix("bytes", 0.5));
        row("huge fractional begin", inFirstMatrix("begin", 1e300));
        row("negative rows", inFirstMatrix("rows", -5));
        row("size in words", inFirstMatrix("bytes", "many"));
        row("other checksum", inFirstMatrix("checksum", "00112233445566778899aabbccddeeff"));
        row("one bit", [](const QByteArray& content) {
            QByteArray changed = content;
            changed[changed.size() - 3000] = static_cast<char>(changed.at(changed.size() - 3000) ^ 4);
            return changed;
        });
    }
    void refusesWhatIsNotWhole() {
        QFETCH(const Damage, damage);
        replace(m_name, damage(contentOf(m_name)));
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(PackedFile::open(m_name.toStdString(), kIdentity, m_team)),
                                 FileError);
    }

    /// Every cut and every changed byte of the header and of the matrices themselves.
    void anyChangeIsSeen() {
        const QByteArray content = contentOf(m_name);
        const auto header = static_cast<qsizetype>(headerLength(content));
        std::vector<qsizetype> places{0, 7, 8, 15};
        for (qsizetype i = 16; i < 16 + header; i += 5) places.push_back(i);
        for (qsizetype i = 4096; i < 4097 + 64 * 3; i += 64) places.push_back(i);
        int refused = 0;
        for (const qsizetype place : places) {
            QByteArray changed = content;
            changed[place] = static_cast<char>(changed.at(place) ^ 1);
            replace(m_name, changed);
            try {
                const auto file = PackedFile::open(m_name.toStdString(), kIdentity, m_team);
                // A name, a shape or a form may be another one now: whoever takes the matrix compares them.
                for (const PackedBlob& written : m_matrices.blobs) {
                    const PackedBlob& read = file->find(written.name);
                    const bool same = read.form == written.form && read.rows == written.rows &&
                                      read.columns == written.columns && read.gated == written.gated;
                    if (!same) throw FileError("", Message::verbatim(""), Message::verbatim(""));
                    QVERIFY(std::ranges::equal(read.bytes, written.bytes));
                }
            } catch (const FileError&) {
                ++refused;
            }
        }
        QVERIFY2(refused >= static_cast<int>(places.size()) - 1, qPrintable(QString::number(refused)));
    }

    void replacesWhatWasThere() {
        const std::vector<PackedBlob> fewer(m_matrices.blobs.begin(), m_matrices.blobs.begin() + 1);
        const auto old = PackedFile::open(m_name.toStdString(), kIdentity, m_team);
        PackedFile::write(m_name.toStdString(), "another", fewer, m_team);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(PackedFile::open(m_name.toStdString(), kIdentity, m_team)),
                                 FileError);
        QVERIFY(PackedFile::open(m_name.toStdString(), "another", m_team) != nullptr);
        // Who has the old one open reads it to the end.
        const PackedBlob& last = m_matrices.blobs.back();
        QVERIFY(std::ranges::equal(old->find(last.name).bytes, last.bytes));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{"model.packed"});
    }

    void leavesNothingWhereItCannotWrite() {
        const QString missing = m_folder->filePath("none/model.packed");
        QVERIFY_EXCEPTION_THROWN(PackedFile::write(missing.toStdString(), kIdentity, m_matrices.blobs, m_team),
                                 FileError);
        // A folder in its place: everything is written but for the last step.
        QVERIFY(QDir(m_folder->path()).mkpath("taken.packed/in"));
        const QString taken = m_folder->filePath("taken.packed");
        QVERIFY_EXCEPTION_THROWN(PackedFile::write(taken.toStdString(), kIdentity, m_matrices.blobs, m_team),
                                 FileError);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{"model.packed"});
    }

    void refusesWhatIsNoFile() {
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(PackedFile::open(m_folder->path().toStdString(), kIdentity, m_team)),
                                 FileError);
        QVERIFY_EXCEPTION_THROWN(
            static_cast<void>(PackedFile::open(m_folder->filePath("none").toStdString(), kIdentity, m_team)),
            FileError);
    }

private:
    kernels::ThreadTeam m_team{2};
    Matrices m_matrices;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_name;
};

QTEST_APPLESS_MAIN(TestPackedFile)
#include "test_packed_file.moc"
