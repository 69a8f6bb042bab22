"""The twenty phases all methods share, in their usual order, with the names people give them."""

from dataclasses import dataclass

from implanalytics.core.words import Label


@dataclass(frozen=True, slots=True)
class CanonicalPhase:
    """A phase as methods in general know it.

    Attributes
    ----------
    key
        Stable name, shared by all methods.
    label
        What reports call it.
    aliases
        Names that mean this phase wherever they stand: ``go-live`` in "Go-live rehearsal".
    weak
        Names that mean this phase when they stand alone, but in other company describe work of
        any phase: ``plan`` in "Test plan".
    verbs
        Weak names that count only at the beginning: ``train`` in "Train warehouse staff".
    """

    key: str
    label: Label
    aliases: tuple[str, ...]
    weak: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()


def _phase(
    key: str, en: str, zh: str, aliases: str, weak: str = "", verbs: str = ""
) -> CanonicalPhase:
    label = Label(en=en, zh=zh)
    return CanonicalPhase(key, label, (en, zh, *_listed(aliases)), _listed(weak), _listed(verbs))


def _listed(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",") if name.strip())


CANONICAL: tuple[CanonicalPhase, ...] = (
    _phase(
        "initiation", "Project initiation", "项目启动",
        "立项, 项目立项, 立项申请, 项目启动会, 项目章程, initiation, project kick-off, "
        "project charter",
        "启动, 启动会, 启动大会, kick-off, kickoff, charter",
        "initiate, initiating, launch the project",
    ),
    _phase(
        "presales", "Presales", "售前",
        "售前支持, 投标, 招投标, 招标, 标书, 中标, 商机, 报价, pre-sales, bid, bidding, tender, "
        "tendering, RFP",
        "proposal, quotation, 演示, demo",
    ),
    _phase(
        "contract", "Contracting", "合同签订",
        "签订合同, 合同谈判, 合同评审, 商务谈判, 签约, contract negotiation, contract signing, "
        "contract review",
        "合同, 合约, 协议, contract",
    ),
    _phase(
        "preparation", "Project preparation", "项目准备",
        "实施准备, 前期准备, 进场, 进场准备, 入场, mobilisation, mobilization",
        "准备, 环境准备, 环境搭建, preparation, environment set-up, environment setup",
        "prepare, mobilise, mobilize",
    ),
    _phase(
        "survey", "Site survey", "现场调研",
        "调研, 业务调研, 现状调研, 项目调研, 现场勘察, 勘察, 勘查, 踏勘, 访谈, 现状梳理, "
        "现状分析, 现状诊断, field survey, business survey, site visit, as-is, as-is analysis, "
        "current state, discovery",
        "现状, survey, interviews",
        "interview, visit",
    ),
    _phase(
        "organisation", "Project organisation", "项目组织",
        "组织架构, 团队组建, 组建, 组建团队, 组建项目组, 成立项目组, 职责分工, 角色与职责, "
        "project organization, team formation, team set-up, staffing, roles and responsibilities, "
        "RACI",
        "组织, 分工, organisation, organization",
    ),
    _phase(
        "planning", "Project planning", "项目计划",
        "项目规划, 项目策划, 实施计划, 实施规划, 实施方案, 计划编制, 制定计划, 编制计划, "
        "进度计划, 主计划, 里程碑计划, 工作分解, 总体规划, project plan, project schedule, "
        "implementation plan, implementation planning, work breakdown structure, WBS",
        "计划, 规划, planning",
        "plan",
    ),
    _phase(
        "selection", "Software selection", "软件选型",
        "选型, 系统选型, 产品选型, 选型调研, 软件选择, 供应商选择, 供应商评估, vendor selection, "
        "vendor evaluation, supplier evaluation, product selection",
        "选择, selection",
        "select",
    ),
    _phase(
        "requirements", "Requirements", "需求分析",
        "需求, 需求调研, 需求收集, 需求梳理, 需求访谈, 需求确认, 需求定义, 需求评审, 需求规格, "
        "需求规格说明书, 业务需求, 用户需求, 业务分析, 差异分析, requirement, "
        "requirement analysis, requirements analysis, requirements definition, "
        "requirements gathering, requirements workshop, business analysis, gap analysis, "
        "fit-gap, fit-to-standard, user stories, SRS, PRD, BRD",
        "",
        "analysis, analyse, analyze, explore",
    ),
    _phase(
        "design", "Design", "设计",
        "系统设计, 方案设计, 概要设计, 详细设计, 架构设计, 数据库设计, 界面设计, UI设计, "
        "原型设计, 设计评审, 蓝图, 蓝图设计, 业务蓝图, system design, solution design, "
        "detailed design, high-level design, architecture, blueprint, business blueprint",
        "方案, 原型, 架构, prototype",
    ),
    _phase(
        "procurement", "Procurement", "采购",
        "硬件采购, 设备采购, 软硬件采购, 到货, 设备到货, 到货验收, purchasing, purchase, "
        "purchase order, hardware procurement",
        "供货",
        "order, procure, buy, raise PO",
    ),
    _phase(
        "development", "Development", "开发",
        "系统开发, 软件开发, 程序开发, 功能开发, 接口开发, 报表开发, 二次开发, 定制开发, "
        "前端开发, 后端开发, 开发编码, 编码, 编程, 代码编写, 编码实现, 系统实现, 系统配置, "
        "参数配置, 客户化, 研发, 项目建设, 系统建设, 开发环境, system development, "
        "software development, custom development, development environment, construction, "
        "coding, programming, customisation, customization, realisation, realization, dev, "
        "code review",
        "构建, 配置, 代码, build, configuration",
        "configure, configuring, develop, developing, customise, customize, customising, "
        "customizing, realise, realize, code",
    ),
    _phase(
        "integration", "Integration", "系统集成",
        "集成, 联调, 系统联调, 接口联调, 三方联调, 联合调试, 对接, 接口对接, 系统对接, "
        "system integration, systems integration, interface integration",
        "接口, interface, interfaces",
        "integrate, connect",
    ),
    _phase(
        "testing", "Testing", "测试",
        "系统测试, 单元测试, 集成测试, 联调测试, 功能测试, 性能测试, 压力测试, 安全测试, "
        "回归测试, 用户测试, 验收测试, 用户验收测试, 测试用例, 测试设计, 测试环境, 测评, "
        "缺陷修复, UAT, SIT, QA, test, tests, system test, system testing, unit test, "
        "unit testing, integration test, integration testing, system integration test, "
        "system integration testing, acceptance test, acceptance testing, "
        "user acceptance test, user acceptance testing, performance test, load test, "
        "stress test, security test, regression test, test design, test environment, "
        "bug fixing, defect fixing",
        "验证, validation, verification",
        "validate, verify",
    ),
    _phase(
        "training", "Training", "培训",
        "用户培训, 操作培训, 系统培训, 管理员培训, 关键用户培训, 最终用户培训, 培训考核, "
        "培训教材, 培训材料, 培训环境, 教育训练, 用户手册, user training, end-user training, "
        "key user training, train the trainer, training materials, training environment, "
        "user manual",
        "训练, classroom",
        "train, teach",
    ),
    _phase(
        "deployment", "Deployment", "上线",
        "部署, 上线部署, 部署上线, 系统上线, 正式上线, 上线运行, 上线切换, 上线前准备, 切换, "
        "系统切换, 系统部署, 割接, 投产, 试运行, 上线试运行, 并行运行, 数据迁移, 数据导入, "
        "数据初始化, 数据清洗, 数据整理, 数据转换, 资料转换, 期初, 安装调试, "
        "安装部署, 生产环境, go-live, golive, "
        "go/no-go, cutover, cut-over, deploy, rollout, roll-out, data migration, "
        "data cleansing, data cleaning, opening balances, production environment, "
        "parallel run, trial run, trial operation",
        "安装, 发布, 初始化, 试点, 数据准备, 基础数据, 基础资料, installation, release, "
        "migration, pilot, launch",
        "install, migrate, load",
    ),
    _phase(
        "acceptance", "Acceptance", "验收",
        "项目验收, 系统验收, 用户验收, 初验, 终验, 初步验收, 最终验收, 竣工验收, "
        "project acceptance, system acceptance, customer acceptance, final acceptance, "
        "preliminary acceptance, provisional acceptance",
        "sign-off",
    ),
    _phase(
        "delivery", "Project delivery", "项目交付",
        "系统交付, 成果交付, 项目移交, 系统移交, 文档移交, 资料移交, 知识转移, "
        "project handover, knowledge transfer",
        "交付, 移交, 交接, delivery, handover, hand-over, transition",
        "hand over, deliver",
    ),
    _phase(
        "support", "Ongoing support", "持续支持",
        "上线支持, 上线后支持, 运维支持, 技术支持, 驻场支持, 系统维护, 部署后维护, 售后, "
        "售后服务, 质保, 质保期, 值守, 护航, 上线护航, hypercare, go-live support, "
        "post-go-live support, application support, after-sales, warranty, helpdesk, help desk, "
        "service desk, stabilisation, stabilization",
        "支持, 维护, 运维, 保障, 上线后, after go-live, post-go-live, 优化, support, maintenance, "
        "operations",
        "maintain, optimise, optimize, stabilise, stabilize",
    ),
    _phase(
        "closure", "Project closure", "项目总结",
        "结项, 结案, 项目收尾, 项目关闭, 项目复盘, 复盘, 经验教训, 后评价, closure, close-out, "
        "closeout, project close, lessons learned, post-implementation review, post-mortem",
        "总结, 收尾, 归档, closing, wrap-up, retrospective",
        "close, archive",
    ),
)  # fmt: skip

BY_KEY = {phase.key: phase for phase in CANONICAL}

PHASE_KEYS: tuple[str, ...] = tuple(BY_KEY)

NEUTRAL: tuple[str, ...] = _listed(
    "线上线下, 开发票, 开发商, 设计院, 交付物, 数据维护, 满意度调研, 满意度调查, "
    "satisfaction survey"
)
"""Phrases that hold an alias but say nothing about the phase."""
