// What the values and the fates of one message can be filtered by.
#pragma once

#include <inspector/gui/filter/subject.h>

#include <libbus/tap/record.h>
#include <nlohmann/json.hpp>

#include <QList>
#include <QModelIndex>

namespace inspector {

/// A value in the tree of a message's document: in its payload by its path, else by the field of that name.
[[nodiscard]] QList<Subject> valueSubjects(const QModelIndex &index);
/// That value of the whole document as text: JSON, or what a string holds. The tree leaves out bytes, this does not.
[[nodiscard]] QString valueText(const nlohmann::ordered_json &document, const QModelIndex &index);
/// One subscriber's fate, what the cell shows first.
[[nodiscard]] QList<Subject> fateSubjects(const bus::FateRecord &fate, int column);
/// Of the line of a subscriber that the message waits for.
[[nodiscard]] QList<Subject> waitingSubjects(const QString &subscriber);

} // namespace inspector
